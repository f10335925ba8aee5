import { describe, expect, test } from "vitest";
import { movableClock } from "./testing/movable-clock.ts";
import { install, item, onboard, send } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

const noon = "2026-11-20T12:00:00Z";

async function timeOf(baseUrl: string): Promise<string | undefined> {
  return (await send(baseUrl, "/v1/user")).headers["date"];
}

describe("the sandbox's clock", () => {
  test("can be set, which its answers and its tokens show", async () => {
    const { baseUrl } = await startForTest({ policy: { clock: noon, clockRuns: "no" } });

    const { opened } = await onboard(baseUrl);

    expect(opened.headers["date"]).toBe("Fri, 20 Nov 2026 12:00:00 GMT");
    expect(item(opened, "Token")["created"]).toBe("2026-11-20 12:00:00.000000");
  });

  test("runs on from where it was set", async () => {
    const machine = movableClock();
    const { baseUrl } = await startForTest({ clock: machine, policy: { clock: noon } });
    machine.advance(90);

    expect(await timeOf(baseUrl)).toBe("Fri, 20 Nov 2026 12:01:30 GMT");
  });

  test("stands still and goes on where it stood", async () => {
    const machine = movableClock(Date.parse(noon));
    const { baseUrl, changePolicy } = await startForTest({ clock: machine });
    changePolicy({ clockRuns: "no" });
    machine.advance(3600);
    const still = await timeOf(baseUrl);
    changePolicy({ clockRuns: "yes" });
    machine.advance(5);

    expect([still, await timeOf(baseUrl)]).toEqual([
      "Fri, 20 Nov 2026 12:00:00 GMT",
      "Fri, 20 Nov 2026 12:00:05 GMT",
    ]);
  });

  test("set past its end, a session is over; set to nothing, it follows the machine again", async () => {
    const machine = movableClock(Date.parse(noon));
    const { baseUrl, changePolicy } = await startForTest({ clock: machine });
    const { sessionToken: token } = await onboard(baseUrl);
    const read = async () => (await send(baseUrl, "/v1/user", { token })).status;
    changePolicy({ clock: "2026-11-27T12:00:01Z" });
    const late = await read();
    changePolicy({ clock: null });

    expect([late, await read()]).toEqual([401, 200]);
  });

  test("is left alone by other switches", async () => {
    const machine = movableClock(Date.parse(noon));
    const { baseUrl, changePolicy } = await startForTest({
      clock: machine,
      policy: { clock: noon },
    });
    machine.advance(60);
    changePolicy({ expiredSession: 403 });
    await install(baseUrl);

    expect(await timeOf(baseUrl)).toBe("Fri, 20 Nov 2026 12:01:00 GMT");
  });
});
