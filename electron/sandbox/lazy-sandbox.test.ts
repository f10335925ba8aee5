import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLazySandbox } from "./lazy-sandbox.ts";

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
  const before = await sandbox.running();
  const address = await sandbox.baseUrl();
  await fetch(`${address}/v1/user`);
  const running = await sandbox.running();
  const refused = running?.refused;
  await sandbox.close();

  expect(before).toBeNull();
  expect(running?.policy.maintenance).toBe("off");
  expect(refused).toMatchObject([{ path: "/v1/user", status: 403 }]);
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
