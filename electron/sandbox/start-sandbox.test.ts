import { afterEach, describe, expect, test } from "vitest";
import { startSandbox, type RunningSandbox, type SandboxOptions } from "./start-sandbox.ts";
import {
  createSandboxUser,
  install,
  isSignedBy,
  item,
  onboard,
  openSession,
  parsed,
  registerDevice,
  send,
  sentence,
} from "./testing/sandbox-client.ts";

let running: RunningSandbox | null = null;

async function start(options: SandboxOptions = {}): Promise<string> {
  running = await startSandbox(options);
  return running.baseUrl;
}

afterEach(async () => {
  await running?.close();
  running = null;
});

describe("the way from nothing to a user and out again", () => {
  test.each(["person", "company"])("a sandbox %s onboards, reads itself and logs out", async (kind) => {
    const url = await start();
    const apiKey = await createSandboxUser(url, kind);
    const { installation, opened, sessionId, sessionToken } = await onboard(url, apiKey);
    const type = kind === "person" ? "UserPerson" : "UserCompany";
    const userId = item(opened, type)["id"];

    const read = await send(url, `/v1/user/${String(userId)}`, { token: sessionToken });
    const path = `/v1/session/${sessionId}`;
    const ended = await send(url, path, { method: "DELETE", token: sessionToken });
    const after = await send(url, "/v1/user", { token: sessionToken });

    expect(apiKey).toMatch(/^sandbox_[0-9a-f]{56}$/);
    expect(item(read, type)).toEqual(item(opened, type));
    expect(parsed(ended)).toEqual({ Response: [] });
    expect([read.status, ended.status, after.status]).toEqual([200, 200, 401]);
    for (const answer of [opened, read, ended, after]) {
      expect(isSignedBy(answer, installation.serverKey)).toBe(true);
    }
  });

  test("the answer to a session names its id, its token and one user, in this order", async () => {
    const { opened, sessionId } = await onboard(await start());

    const items = parsed(opened).Response ?? [];

    expect(items.flatMap((entry) => Object.keys(entry))).toEqual(["Id", "Token", "UserPerson"]);
    expect(item(opened, "Token")["id"]).toBe(sessionId);
    expect(item(opened, "Token")["token"]).toMatch(/^[0-9a-f]{64}$/);
    expect(item(opened, "Token")["created"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
  });
});
