import { expect, test } from "vitest";
import { generateKeyPair } from "./generate-key-pair.ts";
import type { KeyPair } from "./key-pair.ts";
import { KeyPool } from "./key-pool.ts";

const sample = await generateKeyPair();

/** Counts generations; each pair bears its number as fingerprint. */
function countingGenerator(): { generate: () => Promise<KeyPair>; made: () => number } {
  let made = 0;
  return {
    generate: () => {
      made += 1;
      return Promise.resolve({ ...sample, fingerprint: String(made) });
    },
    made: () => made,
  };
}

test("a warm pool has begun a pair before anyone asks, and hands that one over", async () => {
  const { generate, made } = countingGenerator();
  const pool = new KeyPool(generate);
  pool.warm();
  expect(made()).toBe(1);
  expect((await pool.take()).fingerprint).toBe("1");
  expect(made()).toBe(1);
});

test("warming twice makes one pair", () => {
  const { generate, made } = countingGenerator();
  const pool = new KeyPool(generate);
  pool.warm();
  pool.warm();
  expect(made()).toBe(1);
});

test("those who ask at the same moment never share a pair", async () => {
  const { generate } = countingGenerator();
  const pool = new KeyPool(generate);
  pool.warm();
  const pairs = await Promise.all([pool.take(), pool.take(), pool.take()]);
  expect(new Set(pairs.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test("a pair is handed out once, however often the pool is warmed", async () => {
  const { generate } = countingGenerator();
  const pool = new KeyPool(generate);
  const first = pool.take();
  pool.warm();
  const second = pool.take();
  expect((await first).fingerprint).not.toBe((await second).fingerprint);
});

test("a generation that failed in the background is tried again, not remembered", async () => {
  let calls = 0;
  const pool = new KeyPool(() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error("no entropy")) : Promise.resolve(sample);
  });
  pool.warm();
  await Promise.resolve();
  await new Promise(setImmediate);
  await expect(pool.take()).resolves.toBe(sample);
});

test("whoever waits for a generation that fails is told, and the next one gets a pair", async () => {
  let calls = 0;
  const pool = new KeyPool(() => {
    calls += 1;
    if (calls === 1) throw new Error("no entropy");
    return Promise.resolve(sample);
  });
  await expect(pool.take()).rejects.toThrow("no entropy");
  await expect(pool.take()).resolves.toBe(sample);
});

test("the pool works with real pairs", async () => {
  const pool = new KeyPool(generateKeyPair);
  pool.warm();
  const [one, other] = await Promise.all([pool.take(), pool.take()]);
  expect(one.privateKey.equals(other.privateKey)).toBe(false);
});
