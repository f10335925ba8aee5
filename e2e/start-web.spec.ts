import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { isBuilt } from "../electron/launch/ensure-built.mjs";

const launcher = resolve(import.meta.dirname, "../electron/launch/start.mjs");

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly complaints: () => string;
}

/** Runs what `npm run start:web` runs. */
function start(...argv: readonly string[]): Started {
  const child = spawn(process.execPath, [launcher, "--web", ...argv], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let complaints = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  return { child, output: () => output, complaints: () => complaints };
}

async function exitOf({ child }: Started): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

test.beforeEach(() => {
  // It would build, under the feet of the specs that run beside this one.
  test.skip(!isBuilt(), "what is built is not what `npm run build` made of these sources");
});

test("npm run start:web prints one line that ends in the link, and serves until interrupted", async () => {
  const directory = await mkdtemp(join(tmpdir(), "sandgate-start-"));
  const started = start("--port", "0", "--data-dir", directory, "--no-open", "--no-keyring");
  await expect.poll(started.output).toMatch(/\n$/);

  expect(started.output()).toMatch(
    /^Sandgate is open at http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}\n$/,
  );
  const address = started.output().trim().split(" ").at(-1) ?? "";
  expect((await fetch(address)).status).toBe(200);
  expect(started.child.exitCode).toBeNull();

  started.child.kill("SIGINT");
  expect(await exitOf(started)).toBe(0);
  await rm(directory, { recursive: true, force: true });
});

test("a second one on the same data says who has it", async () => {
  const directory = await mkdtemp(join(tmpdir(), "sandgate-start-"));
  const options = ["--data-dir", directory, "--no-open", "--no-keyring"];
  const first = start(...options);
  await expect.poll(first.output).toMatch(/\n$/);

  const second = start(...options);

  expect(await exitOf(second)).toBe(1);
  expect(second.output()).toBe("");
  expect(second.complaints()).toContain(`in the web shell (process ${first.child.pid})`);
  first.child.kill("SIGTERM");
  expect(await exitOf(first)).toBe(0);
  await rm(directory, { recursive: true, force: true });
});

test("an option it does not know is named, and nothing is opened", async () => {
  const started = start("--host", "0.0.0.0");

  expect(await exitOf(started)).toBe(2);
  expect(started.complaints()).toContain("Unknown option '--host'");
  expect(started.output()).toBe("");
});
