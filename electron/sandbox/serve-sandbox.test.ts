import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { item, onboard, send } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

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
