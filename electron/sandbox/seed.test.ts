import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { movableClock } from "./testing/movable-clock.ts";
import { installAnew } from "./testing/on-behalf-client.ts";
import {
  createSandboxUser,
  install,
  item,
  onboard,
  openSession,
  send,
} from "./testing/sandbox-client.ts";
import type { Loss } from "./lose.ts";
import { stateFileName } from "./state-file.ts";
import { readStateText } from "./state-text.ts";
import { startSandbox, type SandboxOptions } from "./start-sandbox.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

/** Everything a client gets out of one fixed series of calls, on a sandbox of its own. */
async function transcript(options: SandboxOptions) {
  const sandbox = await startSandbox({ clock: movableClock(), ...options });
  const { baseUrl } = sandbox;
  const company = await createSandboxUser(baseUrl, "company");
  const session = await onboard(baseUrl);
  const refused = await send(baseUrl, "/v1/nowhere", { token: session.sessionToken });
  const read = await send(baseUrl, "/v1/user", { token: session.sessionToken });
  await sandbox.close();
  const answers = [session.opened, refused, read];
  const { apiKey, installation, sessionToken: token } = session;
  return { company, apiKey, installation, token, answers: answers.map(wire) };
}

function wire({ status, headers, body }: Awaited<ReturnType<typeof send>>) {
  return { status, headers, body: body.toString("utf8") };
}

describe("the same calls", () => {
  test("under the same seed get the same answers, byte for byte: ids, tokens, keys, signatures", async () => {
    const [first, second] = await Promise.all([transcript({ seed: 7 }), transcript({ seed: 7 })]);

    expect(second).toEqual(first);
  });

  test("under another seed get other tokens, another key and other names", async () => {
    const [first, second] = await Promise.all([transcript({ seed: 7 }), transcript({ seed: 8 })]);

    expect(second.apiKey).not.toBe(first.apiKey);
    expect(second.token).not.toBe(first.token);
    expect(second.installation.serverKey).not.toBe(first.installation.serverKey);
    expect(second.answers[2]?.body).not.toBe(first.answers[2]?.body);
  });

  test("without a seed get the same names and tokens that cannot be foretold", async () => {
    const [first, second] = await Promise.all([transcript({}), transcript({})]);

    expect(second.answers[2]?.body).toBe(first.answers[2]?.body);
    expect(second.apiKey).not.toBe(first.apiKey);
    expect(second.token).not.toBe(first.token);
    expect(second.installation.serverKey).not.toBe(first.installation.serverKey);
  });
});

describe("a seeded sandbox that is started again", () => {
  async function twoRuns() {
    const dataDirectory = temporaryDirectory();
    const options = { dataDirectory, seed: 7, clock: movableClock() };
    const first = await startSandbox(options);
    const { apiKey, installation, sessionToken } = await onboard(first.baseUrl);
    await first.close();
    const second = await startSandbox(options);
    // Two draws before the session's, as there were before the first one.
    const users = [
      await createSandboxUser(second.baseUrl),
      await createSandboxUser(second.baseUrl),
    ];
    const again = await openSession(second.baseUrl, installation.token, apiKey);
    await second.close();
    return [apiKey, sessionToken, ...users, item(again, "Token")["token"]];
  }

  test("goes on the same way each time, and hands no token out twice", async () => {
    const [run, rerun] = await Promise.all([twoRuns(), twoRuns()]);

    expect(rerun).toEqual(run);
    expect(new Set(run).size).toBe(5);
  });
});

describe("a seeded sandbox that loses something and is started again", () => {
  /** What a client is given in each of three lives on one directory, each of which ends with the loss. */
  async function threeLives(what: Loss) {
    const options = { dataDirectory: temporaryDirectory(), seed: 7, clock: movableClock() };
    const given: { readonly secrets: readonly string[]; readonly sessionId: number }[] = [];
    for (let life = 1; life <= 3; life += 1) {
      const sandbox = await startSandbox(options);
      const apiKey = await createSandboxUser(sandbox.baseUrl);
      // Another client each time, since what some losses leave knows the one before.
      const client = await installAnew(sandbox.baseUrl);
      await client.register(apiKey);
      const opened = await client.openSession(apiKey);
      const sessionToken = String(item(opened, "Token")["token"]);
      const sessionId = Number(item(opened, "Id")["id"]);
      given.push({ secrets: [apiKey, client.token, sessionToken], sessionId });
      sandbox.lose(what);
      await sandbox.close();
    }
    return given;
  }

  test.each(["everything", "keys"] as const)(
    "hands out no token and no session id twice after losing %s",
    async (what) => {
      const given = await threeLives(what);

      expect(new Set(given.flatMap(({ secrets }) => secrets)).size).toBe(9);
      expect(new Set(given.map(({ sessionId }) => sessionId)).size).toBe(3);
    },
  );

  test("has every client's key mixed up with the same other one", async () => {
    const [run, rerun, unseeded] = await Promise.all(
      [7, 7, undefined].map(async (seed) => {
        const dataDirectory = temporaryDirectory();
        const sandbox = await startSandbox({ dataDirectory, ...(seed && { seed }) });
        await install(sandbox.baseUrl);
        sandbox.lose("client-keys");
        await sandbox.close();
        const text = readFileSync(join(dataDirectory, stateFileName), "utf8");
        return readStateText(text).installations.map(({ clientKey }) => clientKey);
      }),
    );

    expect(rerun).toEqual(run);
    expect(run).not.toEqual(unseeded);
  });

  test("goes on the same way each time", async () => {
    const [run, rerun] = await Promise.all([threeLives("everything"), threeLives("everything")]);

    expect(rerun).toEqual(run);
  });
});
