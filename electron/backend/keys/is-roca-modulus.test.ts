import { expect, test } from "vitest";
import { isRocaModulus } from "./is-roca-modulus.ts";
import { largePrime, rocaPrime } from "./test-key-material.ts";

test("a modulus of the flawed chips is recognised", () => {
  expect(isRocaModulus(rocaPrime() * rocaPrime())).toBe(true);
});

test("a modulus of ordinary primes is not, nor one with a single flawed prime", () => {
  expect(isRocaModulus(largePrime() * largePrime())).toBe(false);
  expect(isRocaModulus(rocaPrime() * largePrime())).toBe(false);
});
