import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLazySandbox } from "./lazy-sandbox.ts";
import { switchNames } from "./sandbox-policy.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sandgate-lazy-"));
});

afterEach(() => {
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true });
});

test("asked twice at once it starts once, and ends when it is closed", async () => {
  const sandbox = createLazySandbox(join(root, "local-sandbox"));

  const [first, second] = await Promise.all([sandbox.baseUrl(), sandbox.baseUrl()]);
  const answer = await fetch(`${first}/v1/`);
  await sandbox.close();

  expect(second).toBe(first);
  expect(answer.status).toBeGreaterThan(0);
  await expect(fetch(`${first}/v1/`)).rejects.toThrow();
});

test("once it runs it offers its switches and why it refused what", async () => {
  const sandbox = createLazySandbox(join(root, "local-sandbox"));
  const before = await sandbox.read();
  const address = await sandbox.baseUrl();
  await fetch(`${address}/v1/user`);
  await fetch(`${address}/v1/nowhere`);
  const after = await sandbox.read();
  await sandbox.close();

  expect(before).toEqual({ directory: join(root, "local-sandbox"), running: null });
  expect(after.running).toMatchObject({ baseUrl: address, notices: [] });
  expect(after.running?.users).toBeGreaterThan(0);
  expect(after.running?.switches.map(({ name }) => name)).toEqual(switchNames);
  expect(after.running?.refused).toMatchObject([
    { path: "/v1/nowhere", status: 404 },
    { path: "/v1/user", status: 403 },
  ]);
});

test("a switch that is turned holds until the end, and no longer", async () => {
  const directory = join(root, "local-sandbox");
  const first = createLazySandbox(directory);
  const refusal = await first.changePolicy({ maintenance: "on" });
  const answer = await fetch(`${await first.baseUrl()}/v1/user`);
  await first.close();
  const second = createLazySandbox(directory);
  const again = await fetch(`${await second.baseUrl()}/v1/user`);
  await second.close();

  expect(refusal).toBeNull();
  expect(answer.status).toBe(491);
  expect(again.status).toBe(403);
});

test("a value that a switch does not take turns none", async () => {
  const sandbox = createLazySandbox(join(root, "local-sandbox"));
  const refusal = await sandbox.changePolicy({ maintenance: "on", latencyMs: -1 });
  const answer = await fetch(`${await sandbox.baseUrl()}/v1/user`);
  await sandbox.close();

  expect(refusal).toMatchObject({ switchName: "latencyMs" });
  expect(answer.status).toBe(403);
});

test("closed without ever having been needed it leaves nothing behind", async () => {
  await createLazySandbox(join(root, "local-sandbox")).close();

  expect(existsSync(join(root, "local-sandbox"))).toBe(false);
});

test("a start that failed is tried again", async () => {
  const directory = join(root, "local-sandbox");
  writeFileSync(directory, "a file where a directory has to be");
  const sandbox = createLazySandbox(directory);

  await expect(sandbox.baseUrl()).rejects.toThrow();
  rmSync(directory);
  const address = await sandbox.baseUrl();
  await sandbox.close();

  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
