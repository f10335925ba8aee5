import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startSandbox } from "./start-sandbox.ts";
import { stateFileName } from "./state-file.ts";
import { readStateText } from "./state-text.ts";
import { movableClock } from "./testing/movable-clock.ts";
import {
  createSandboxUser,
  install,
  isSignedBy,
  item,
  onboard,
  openSession,
  send,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

/** An open session in a directory whose sandbox has been stopped. */
async function stoppedSession() {
  const dataDirectory = temporaryDirectory();
  const first = await startSandbox({ dataDirectory });
  const session = await onboard(first.baseUrl);
  await first.close();
  return { dataDirectory, ...session, file: join(dataDirectory, stateFileName) };
}

describe("after a restart", () => {
  test("sessions live on, under the same server key and the same user", async () => {
    const { dataDirectory, sessionToken: token, installation, opened } = await stoppedSession();
    const { baseUrl } = await startForTest({ dataDirectory, seed: 99 });

    const answer = await send(baseUrl, "/v1/user", { token });

    expect(isSignedBy(answer, installation.serverKey)).toBe(true);
    expect(item(answer, "UserPerson")).toEqual(item(opened, "UserPerson"));
  });

  test("the installation, the device and the key open a further session", async () => {
    const { dataDirectory, installation, apiKey, sessionId } = await stoppedSession();
    const { baseUrl } = await startForTest({ dataDirectory });

    const answer = await openSession(baseUrl, installation.token, apiKey);

    expect(Number(item(answer, "Id")["id"])).toBeGreaterThan(sessionId);
  });

  test("that follows a loss, a new session has an id that none had before", async () => {
    const dataDirectory = temporaryDirectory();
    const first = await startSandbox({ dataDirectory });
    const { sessionId } = await onboard(first.baseUrl);
    first.lose("everything");
    await first.close();
    const { baseUrl } = await startForTest({ dataDirectory });

    expect((await onboard(baseUrl)).sessionId).toBeGreaterThan(sessionId);
  });

  test("a deleted session stays deleted", async () => {
    const dataDirectory = temporaryDirectory();
    const first = await startSandbox({ dataDirectory });
    const { sessionToken: token } = await onboard(first.baseUrl);
    await send(first.baseUrl, "/v1/session/0", { method: "DELETE", token });
    await first.close();
    const { baseUrl } = await startForTest({ dataDirectory });

    expect((await send(baseUrl, "/v1/user", { token })).status).toBe(401);
  });

  test("nothing is left of a sandbox that kept its state in memory", async () => {
    const first = await startForTest();
    const { sessionToken: token } = await onboard(first.baseUrl);
    await first.close();
    const { baseUrl } = await startForTest();

    expect((await send(baseUrl, "/v1/user", { token })).status).toBe(403);
  });
});

describe("the state on disk", () => {
  test("is whole before the answer that depends on it is sent", async () => {
    const dataDirectory = temporaryDirectory();
    const { baseUrl } = await startForTest({ dataDirectory });
    await onboard(baseUrl);

    const { sessions } = readStateText(readFileSync(join(dataDirectory, stateFileName), "utf8"));

    expect(sessions).toHaveLength(1);
    expect(readdirSync(dataDirectory)).toEqual([stateFileName]);
  });

  test("holds neither a token nor an API key", async () => {
    const { file, apiKey, installation, sessionToken } = await stoppedSession();

    const text = readFileSync(file, "utf8");

    for (const secret of [apiKey, installation.token, sessionToken]) {
      expect(text).not.toContain(secret);
    }
  });

  test("survives many requests at once", async () => {
    const dataDirectory = temporaryDirectory();
    const first = await startSandbox({ dataDirectory });
    const keys = await Promise.all(
      Array.from({ length: 40 }, () => createSandboxUser(first.baseUrl)),
    );
    await first.close();
    const { baseUrl } = await startForTest({ dataDirectory });
    const { token } = await install(baseUrl);

    for (const secret of keys) {
      const body = { description: "d", secret };
      expect((await send(baseUrl, "/v1/device-server", { body, token })).status).toBe(200);
    }
  });

  test("is not shared by two sandboxes: the second to write refuses", async () => {
    const dataDirectory = temporaryDirectory();
    const first = await startForTest({ dataDirectory });
    await createSandboxUser(first.baseUrl);
    const second = await startSandbox({ dataDirectory });
    await createSandboxUser(second.baseUrl);

    const refused = await send(first.baseUrl, "/v1/sandbox-user-person", { method: "POST" });
    await second.close();

    expect(refused.status).toBe(500);
    expect(refused.headers["x-sandbox-hint"]).toBe("The sandbox could not save its state.");
  });
});

describe("what a killed process left of a write", () => {
  test("is removed at a later start, unless it is young and may be another's", async () => {
    const { dataDirectory } = await stoppedSession();
    const [old, young] = ["0", "1"].map((digit) =>
      join(dataDirectory, `.${stateFileName}.${digit.repeat(12)}.tmp`),
    );
    if (old === undefined || young === undefined) throw new Error("no names");
    for (const file of [old, young]) writeFileSync(file, "{");
    utimesSync(old, 0, 0);

    await startForTest({ dataDirectory });

    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });
});

describe("a write that a kill cut off", () => {
  test("is passed over: what was answered before is there, and the file is whole again", async () => {
    const { dataDirectory, file, sessionToken: token } = await stoppedSession();
    writeFileSync(file, `${readFileSync(file, "utf8")}{"sha256":"00`);

    const sandbox = await startForTest({ dataDirectory });
    await createSandboxUser(sandbox.baseUrl);

    expect(sandbox.notices).toEqual([]);
    expect((await send(sandbox.baseUrl, "/v1/user", { token })).status).toBe(200);
    expect(readStateText(readFileSync(file, "utf8")).sessions).toHaveLength(1);
  });
});

describe("a damaged state file", () => {
  const damages = [
    { damage: "cut off", apply: (text: string) => text.slice(0, text.indexOf("\n") - 40) },
    {
      damage: "broken in the middle",
      apply: (text: string) => text.replace("\n{", "\n{x").replace(/$/, '{"sha256":"'),
    },
    { damage: "empty", apply: () => "" },
    { damage: "changed by hand", apply: (text: string) => text.replace('"seed":1', '"seed":2') },
    {
      damage: "of another version",
      apply: (text: string) => text.replace('"version":2', '"version":3'),
    },
  ];

  test.each(damages)("$damage is set aside with its date, logged and told", async ({ apply }) => {
    const { dataDirectory, file, sessionToken: token } = await stoppedSession();
    const damaged = apply(readFileSync(file, "utf8"));
    writeFileSync(file, damaged);
    const events: string[] = [];
    const logger = { info: () => undefined, error: (event: string) => void events.push(event) };

    const sandbox = await startForTest({ dataDirectory, clock: movableClock(), logger });

    const aside = join(dataDirectory, "sandbox-state.damaged-2026-11-20T12-00-00-000Z.json");
    expect(readFileSync(aside, "utf8")).toBe(damaged);
    expect(sandbox.notices).toEqual([expect.stringContaining(aside)]);
    expect(events).toEqual(["sandbox.state-set-aside"]);
    expect((await send(sandbox.baseUrl, "/v1/user", { token })).status).toBe(403);
    expect(existsSync(file)).toBe(true);
  });
});
