import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startSandbox } from "./start-sandbox.ts";

test("the README's example does what it says", async () => {
  const sandbox = await startSandbox({ seed: 7, policy: { expiredSession: 403 } });
  const answer = await fetch(`${sandbox.baseUrl}/v1/user`);
  const [refused] = sandbox.refused;
  await sandbox.close();

  expect([answer.status, refused?.status]).toEqual([403, 403]);
  expect(sandbox.policy.expiredSession).toBe(403);
});

test("the README's example is the one above, line by line", () => {
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const own = readFileSync(import.meta.filename, "utf8").split("\n");
  const [, example = ""] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const lines = example.split("\n").filter((line) => line !== "");

  expect(lines).toHaveLength(5);
  expect(lines.filter((line) => !own.some((mine) => mine.trim() === line))).toEqual([]);
});
