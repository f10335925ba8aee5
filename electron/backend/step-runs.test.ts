import { describe, expect, test } from "vitest";
import { StepRuns } from "./step-runs.ts";

describe("running steps", () => {
  test("cancelling aborts the running step of that account only", async () => {
    const runs = new StepRuns({ now: () => 42 });
    const step = (id: string): Promise<string> =>
      runs.run(
        id,
        "session.open",
        (signal) =>
          new Promise((done) => signal.addEventListener("abort", () => done(`${id} stopped`))),
      );
    const one = step("one");
    const two = step("two");

    expect(runs.running("one")).toEqual({ operation: "session.open", startedAt: 42 });
    expect(runs.cancel("one")).toBe(true);
    expect(await one).toBe("one stopped");
    expect(runs.running("one")).toBeNull();
    expect(runs.running("two")).not.toBeNull();

    await runs.cancelAll();
    expect(runs.running("two")).toBeNull();
    expect(await two).toBe("two stopped");
    expect(runs.cancel("two")).toBe(false);
  });

  test("a step that fails gives its slot back", async () => {
    const runs = new StepRuns({ now: () => 0 });

    await expect(
      runs.run("one", "user.fetch", () => Promise.reject(new Error("no"))),
    ).rejects.toThrow("no");

    expect(await runs.run("one", "user.fetch", () => "again")).toBe("again");
  });
});
