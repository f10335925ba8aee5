import { describe, expect, test } from "vitest";
import type { StepName } from "../../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { nextCall, type PlannedCall } from "../../app/step-actions.ts";
import { blankFacts } from "../../testing/blank-facts.ts";
import { runSequence } from "./run-sequence.ts";

function factsWith(steps: StepName[], hasKey = false): OnboardingFacts {
  return {
    ...blankFacts,
    apiKey: hasKey
      ? { secret: { name: "API key", digest: "00" }, origin: "sandbox-person", prefixed: true }
      : null,
    steps,
  };
}

const stepOfCall: Partial<Record<PlannedCall["operation"], StepName>> = {
  "installation.create": "installation",
  "device.register": "device",
  "session.open": "session",
  "user.fetch": "user",
};

/** A world in which each call moves the facts as the real one does. */
function worldFrom(start: { steps?: StepName[]; hasKey?: boolean } = {}) {
  const steps = [...(start.steps ?? [])];
  let hasKey = start.hasKey ?? false;
  const made: string[] = [];
  return {
    made,
    readFacts: () => Promise.resolve(factsWith(steps, hasKey)),
    run: (call: PlannedCall) => {
      made.push(call.operation);
      const step = stepOfCall[call.operation];
      if (step) steps.push(step);
      else hasKey = true;
      return Promise.resolve();
    },
    isStopped: () => false,
    onCall: () => undefined,
  };
}

describe("the remaining steps", () => {
  test("from nothing, five calls lead to a decoded user", async () => {
    const world = worldFrom();

    expect(await runSequence(world)).toBe("finished");
    expect(world.made).toEqual([
      "installation.create",
      "sandbox-user.create",
      "device.register",
      "session.open",
      "user.fetch",
    ]);
  });

  test("no step that stands is done again", async () => {
    const world = worldFrom({ steps: ["installation", "device"] });

    await runSequence(world);

    expect(world.made).toEqual(["session.open", "user.fetch"]);
  });

  test("a key that waits is used instead of a new sandbox person", async () => {
    const world = worldFrom({ steps: ["installation"], hasKey: true });

    await runSequence(world);

    expect(world.made[0]).toBe("device.register");
  });

  test("where a key has to be brought by a person, none is made up", async () => {
    const world = worldFrom();
    const readFacts = async () => ({ ...(await world.readFacts()), access: "on-behalf" as const });

    expect(await runSequence({ ...world, readFacts })).toBe("needs-person");
    expect(world.made).toEqual(["installation.create"]);
  });

  test("nothing is called when everything is done", async () => {
    const world = worldFrom({ steps: ["installation", "device", "session", "user"] });

    expect(await runSequence(world)).toBe("finished");
    expect(world.made).toEqual([]);
  });
});

describe("ending early", () => {
  test("a failing call ends the sequence with its own error", async () => {
    const world = worldFrom();
    const run = (call: PlannedCall) =>
      call.operation === "device.register" ? Promise.reject(new Error("refused")) : world.run(call);

    await expect(runSequence({ ...world, run })).rejects.toThrow("refused");
    expect(world.made).toEqual(["installation.create", "sandbox-user.create"]);
  });

  test("stopping makes no further call", async () => {
    const world = worldFrom();

    const outcome = await runSequence({ ...world, isStopped: () => world.made.length === 2 });

    expect(outcome).toBe("stopped");
    expect(world.made).toHaveLength(2);
  });

  test("a call that succeeds without moving the facts is not repeated for ever", async () => {
    const world = worldFrom();
    const run = (call: PlannedCall) => {
      world.made.push(call.operation);
      return Promise.resolve();
    };

    expect(await runSequence({ ...world, run })).toBe("stuck");
    expect(world.made).toEqual(["installation.create"]);
  });
});

test("a device registered without being asked is bound to this address only", () => {
  const call = nextCall(factsWith(["installation"], true));

  expect(call?.input).toMatchObject({ permittedIps: [] });
});
