import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { on, once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { demoKeys } from "./demo-keys.ts";
import { callingAs, partnerSession } from "./testing/on-behalf-client.ts";
import {
  createSandboxUser,
  install,
  item,
  onboard,
  openSession,
  registerDevice,
  send,
  signatureOver,
  testKeys,
  toBytes,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

const provisionCredential = z.object({ token_value: z.string().nullable() });
const output = mkdtempSync(join(tmpdir(), "serve-sandbox-"));

// The command is tested as people run it: one built file in a process of its own.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: join(import.meta.dirname, "serve-sandbox.ts"),
      outDir: output,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "sandbox.mjs" } },
    },
  });
});

afterAll(() => rmSync(output, { recursive: true, force: true }));

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [join(output, "sandbox.mjs"), ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** The address out of the one line that a starting sandbox prints. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("no output");
  const [line] = await once(createInterface(child.stdout), "line");
  const [address] = /http:\/\/127\.0\.0\.1:\d+$/.exec(String(line)) ?? [];
  if (address === undefined) throw new Error(`no address in: ${String(line)}`);
  return address;
}

type Partner = Pick<ReturnType<typeof callingAs>, "get" | "post">;

/** A user that a partner provisions; answers the path it is read at. */
async function createProvision({ post }: Partner): Promise<string> {
  const path = "/v1/partner-user-provision";
  const created = await post(path, {
    external_uuid: randomUUID(),
    pointer: { type: "EMAIL", value: "ipek@zandpoort.example", name: "İpek" },
    products: ["USER_VERIFIED"],
  });
  return `${path}/${Number(item(created, "PartnerUserProvision")["id"])}`;
}

async function shownToken({ get }: Partner, path: string): Promise<string | null> {
  const { credential } = item(await get(path), "PartnerUserProvision");
  return provisionCredential.parse(credential).token_value;
}

/** Waits for what another process does, looking at every turn of the loop. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

async function outcomeOf(child: ChildProcess) {
  const texts = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => (texts.stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (texts.stderr += chunk.toString()));
  const [code] = await once(child, "close");
  return { code: Number(code), ...texts };
}

describe("the sandbox as a command", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "serves until %s, then ends with exit code 0",
    async (signal) => {
      const child = run("--port", "0");
      const address = await addressOf(child);

      expect((await send(address, "/")).status).toBe(200);
      child.kill(signal);

      expect(await once(child, "close")).toEqual([0, null]);
    },
  );

  test("ends on SIGTERM also while requests wait and connections are kept", async () => {
    const child = run("--port", "0", "--drop-every", "2", "--data-dir", temporaryDirectory());
    const address = await addressOf(child);
    await fetch(`${address}/v1/user`);
    const waiting = fetch(`${address}/v1/user`).then(
      () => "answered",
      () => "ended",
    );

    child.kill("SIGTERM");

    expect(await once(child, "close")).toEqual([0, null]);
    expect(await waiting).toBe("ended");
  });

  test("keeps what it answered through kill -9", async () => {
    const directory = temporaryDirectory();
    const child = run("--port", "0", "--data-dir", directory);
    const { opened, sessionToken: token } = await onboard(await addressOf(child));
    child.kill("SIGKILL");
    await once(child, "close");

    const again = await addressOf(run("--port", "0", "--data-dir", directory));

    const answer = await send(again, "/v1/user", { token });
    expect(item(answer, "UserPerson")).toEqual(item(opened, "UserPerson"));
  });

  test("keeps what it answered through kill -9 while four callers keep it writing", async () => {
    const directory = temporaryDirectory();
    const keys: string[] = [];
    // What is left of a write at every byte it can be cut off at: state-text.test.ts.
    for (const round of [1, 2, 3]) {
      const child = run("--port", "0", "--data-dir", directory);
      const address = await addressOf(child);
      const callers = Array.from({ length: 4 }, async () => {
        for (;;) keys.push(await createSandboxUser(address));
      });
      const ended = Promise.allSettled(callers);
      await until(() => keys.length >= round * 20);
      child.kill("SIGKILL");
      await once(child, "close");
      await ended;
    }

    const again = await addressOf(run("--port", "0", "--data-dir", directory));
    const { token } = await install(again);
    const statuses = await Promise.all(
      keys.map(async (key) => (await registerDevice(again, token, key)).status),
    );

    expect(statuses).toEqual(Array(keys.length).fill(200));
    expect(readdirSync(directory).filter((name) => name.includes("damaged"))).toEqual([]);
  });

  test("keeps through kill -9 each provision's token until its session, and in no file after it", async () => {
    const directory = temporaryDirectory();
    const options = ["--port", "0", "--data-dir", directory, "--provision-step-seconds", "0"];
    const child = run(...options);
    const address = await addressOf(child);
    const partner = await partnerSession(address);
    const { token: installed } = partner.installation;
    const kept = new Map<string, string | null>();
    const ended: string[] = [];
    // A caller by itself decides whether its tokens are used, so that both kinds are under way.
    const callers = [true, false, true, false].map(async (isUsed) => {
      for (;;) {
        const path = await createProvision(partner);
        const token = await shownToken(partner, path);
        if (token === null) throw new Error("there is no token to begin with");
        if (!isUsed) kept.set(path, token);
        else if ((await openSession(address, installed, token)).status === 200) {
          kept.set(path, null);
          ended.push(token);
        }
      }
    });
    const stopped = Promise.allSettled(callers);
    await until(() => ended.length >= 10 && kept.size >= 20);
    child.kill("SIGKILL");
    await once(child, "close");
    await stopped;
    const written = readdirSync(directory).map((name) =>
      readFileSync(join(directory, name), "utf8"),
    );

    const again = await addressOf(run(...options));
    const opened = await openSession(again, installed, demoKeys.partner);
    const reading = callingAs(again, String(item(opened, "Token")["token"]));
    const shown = [...kept.keys()].map(async (path) => [path, await shownToken(reading, path)]);
    expect(await Promise.all(shown)).toEqual([...kept]);
    expect(ended.filter((token) => written.join("").includes(token))).toEqual([]);
  });

  test("runs several at once, each with users and keys of its own", async () => {
    const addresses = await Promise.all(
      [1, 2, 3].map(() => addressOf(run("--port", "0", "--data-dir", temporaryDirectory()))),
    );

    const sessions = await Promise.all(addresses.map((address) => onboard(address)));

    expect(new Set(addresses).size).toBe(3);
    expect(new Set(sessions.map(({ installation }) => installation.serverKey)).size).toBe(3);
    const [first, , third] = sessions;
    const foreign = await send(addresses[0] ?? "", "/v1/user", {
      token: third?.sessionToken ?? "",
    });
    const own = await send(addresses[0] ?? "", "/v1/user", { token: first?.sessionToken ?? "" });
    expect([foreign.status, own.status]).toEqual([403, 200]);
  });

  test("under a seed gives the same key to the same call in every process", async () => {
    const addresses = await Promise.all(
      [1, 2].map(() => addressOf(run("--port", "0", "--seed", "7"))),
    );

    const [first, second] = await Promise.all(addresses.map((one) => createSandboxUser(one)));

    expect(second).toBe(first);
  });

  test("behaves as its switches say", async () => {
    const address = await addressOf(run("--port", "0", "--maintenance", "on"));

    expect((await send(address, "/v1/user")).status).toBe(491);
  });

  test("prints the token of the control endpoint, with which it can be steered", async () => {
    const child = run("--port", "0", "--control");
    if (child.stdout === null) throw new Error("no output");
    const lines = on(createInterface(child.stdout), "line");
    await lines.next();
    const { value } = await lines.next();
    const [, address = "", token = ""] =
      /^Control: (http:\S+)\/control .*Bearer (\S+)$/.exec(String(value)) ?? [];

    const headers = { Authorization: `Bearer ${token}` };
    expect((await send(address, "/control/policy", { headers })).status).toBe(200);
    expect((await send(address, "/control/policy")).status).toBe(401);
  });

  test("does not listen for other machines when told once, and says what that means", async () => {
    const { code, stdout, stderr } = await outcomeOf(run("--port", "0", "--host", "0.0.0.0"));

    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("lets other machines reach the sandbox");
    expect(stderr).toContain("--allow-other-machines");
  });

  test("shows under a refused signature what was checked and tried", async () => {
    const child = run("--port", "0");
    const address = await addressOf(child);
    const { token, apiKey } = await onboard(address).then(({ installation, apiKey: key }) => ({
      token: installation.token,
      apiKey: key,
    }));
    let printed = "";
    child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));

    const body = `${JSON.stringify({ secret: apiKey })}\n`;
    const signature = signatureOver(toBytes(body.trimEnd()), testKeys.privateKey);
    await send(address, "/v1/session-server", { body, token, signature });
    await until(() => printed.includes("tried"));

    expect(printed).toMatch(
      /POST \/v1\/session-server 400 The request signature is invalid\. .*trailing white space.*\n {11}checked {2}\d+ bytes of body, ends in a line feed, SHA-256 [0-9a-f]{64}\n {11}signed .*\n {11}tried .*line ends: YES/,
    );
    for (const secret of [apiKey, token, signature]) expect(printed).not.toContain(secret);
  });

  test("tells each refused call's reason on its error output", async () => {
    const child = run("--port", "0");
    const address = await addressOf(child);
    if (child.stderr === null) throw new Error("no output");
    const line = once(createInterface(child.stderr), "line");

    await send(address, "/v1/user");

    expect(String(await line)).toMatch(/GET \/v1\/user 403 .*X-Bunq-Client-Authentication/);
  });

  test("names a port that is taken and ends with exit code 1", async () => {
    const { port } = await startForTest();

    const { code, stderr } = await outcomeOf(run("--port", String(port)));

    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is taken`);
  });

  test("answers a mistake with the help text and exit code 2", async () => {
    const { code, stdout, stderr } = await outcomeOf(run("--port", "many"));

    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--port many");
    expect(stderr).toContain("--data-dir DIR");
  });

  test("explains itself at --help", async () => {
    const { code, stdout } = await outcomeOf(run("--help"));

    expect(code).toBe(0);
    expect(stdout).toContain("npm run sandbox -- [options]");
  });
});
