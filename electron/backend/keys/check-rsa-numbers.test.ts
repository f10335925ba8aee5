import { generatePrimeSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkRsaNumbers, type RsaNumbers } from "./check-rsa-numbers.ts";
import { importPrivateKey } from "./import-private-key.ts";
import { refusedImport } from "./refused-import.ts";
import {
  largePrime,
  numbersFrom,
  pemOfNumbers,
  primeAfter,
  rocaPrime,
} from "./test-key-material.ts";

const p = largePrime();
const q = largePrime();
const sound = numbersFrom(p, q);

test("a sound key passes, whichever of its primes comes first", async () => {
  await expect(checkRsaNumbers(sound)).resolves.toBeUndefined();
  await expect(checkRsaNumbers(numbersFrom(q, p))).resolves.toBeUndefined();
  expect((await importPrivateKey(pemOfNumbers(sound))).bits).toBe(2048);
});

describe("numbers that do not belong together are refused", () => {
  const changes: readonly [string, Partial<RsaNumbers>][] = [
    ["a modulus that is not p times q", { n: sound.n + 2n }],
    ["another private exponent", { d: sound.d + 2n }],
    ["a private exponent beyond the modulus", { d: sound.d + (p - 1n) * (q - 1n) * 2n }],
    ["the primes of another key", { p: largePrime() }],
    ["the primes exchanged, the rest not", { p: q, q: p }],
    ["another dP", { dP: sound.dP + 1n }],
    ["another dQ", { dQ: 0n }],
    ["another coefficient", { qInv: 1n }],
    ["factors one and n", { p: 1n, q: sound.n }],
    ["no factors", { p: 0n, q: 0n }],
  ];
  test.each(changes)("%s", async (_, change) => {
    const { field, message } = await refusedImport(pemOfNumbers({ ...sound, ...change }));
    expect(field).toBe("pem");
    expect(message).toMatch(/contradict each other/);
  });
});

describe("a weak key is refused", () => {
  test("two primes near each other, which Fermat's method finds", async () => {
    const { message } = await refusedImport(pemOfNumbers(numbersFrom(p, primeAfter(p))));
    expect(message).toMatch(/weak.*too alike/);
  });

  test("one small prime", async () => {
    const small = generatePrimeSync(512, { bigint: true });
    const { message } = await refusedImport(pemOfNumbers(numbersFrom(small, bigPartner(small))));
    expect(message).toMatch(/weak.*too small/);
  });

  test("a factor that is not prime", async () => {
    const { message } = await refusedImport(pemOfNumbers(numbersFrom(composite(), q)));
    expect(message).toMatch(/weak.*not a prime/);
  });

  test("a pair of primes as the ROCA chips made them", async () => {
    const { message } = await refusedImport(pemOfNumbers(numbersFrom(rocaPrime(), rocaPrime())));
    expect(message).toMatch(/ROCA flaw/);
  });
});

/** A prime of the size that brings the product with `small` to 2048 bits. */
function bigPartner(small: bigint): bigint {
  for (;;) {
    const prime = generatePrimeSync(1536, { bigint: true });
    if ((prime * small) >> 2047n === 1n && prime % 65_537n !== 1n) return prime;
  }
}

/** A product of two primes with the length of one. */
function composite(): bigint {
  for (;;) {
    const one = generatePrimeSync(512, { bigint: true });
    const other = generatePrimeSync(512, { bigint: true });
    const product = one * other;
    if (product >> 1022n === 3n && (product - 1n) % 65_537n !== 0n) return product;
  }
}
