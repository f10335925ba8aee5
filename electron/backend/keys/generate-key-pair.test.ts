import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { generateKeyPair } from "./generate-key-pair.ts";

test("a generated pair has 2048 bits and the exponent 65537", async () => {
  const { bits, privateKey } = await generateKeyPair();
  expect(bits).toBe(2048);
  expect(privateKey.asymmetricKeyDetails?.publicExponent).toBe(65_537n);
});

test("two generated pairs differ", async () => {
  const [one, other] = await Promise.all([generateKeyPair(), generateKeyPair()]);
  expect(one.fingerprint).not.toBe(other.fingerprint);
});

test("the event loop keeps turning while a pair is generated", async () => {
  const progress = { done: false };
  const pair = generateKeyPair().finally(() => {
    progress.done = true;
  });
  let turns = 0;
  while (!progress.done) {
    await nextTurn();
    turns += 1;
  }
  await pair;
  // Generating on the loop itself would leave one turn, the one after it.
  expect(turns).toBeGreaterThan(10);
});
