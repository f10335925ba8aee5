import { checkPrime } from "node:crypto";
import { promisify } from "node:util";
import { isRocaModulus } from "./is-roca-modulus.ts";
import { keyRefusal } from "./key-refusal.ts";

/** The numbers of an RSA private key, named as in RFC 8017, section 3.2. */
export interface RsaNumbers {
  readonly n: bigint;
  readonly e: bigint;
  readonly d: bigint;
  readonly p: bigint;
  readonly q: bigint;
  readonly dP: bigint;
  readonly dQ: bigint;
  readonly qInv: bigint;
}

/** Which sizes are taken, in bits, and what to tell whoever brings another or an unsound key. */
export interface RsaKeyRule {
  readonly minBits: number;
  readonly maxBits: number;
  /** What is taken and how to get it, e.g. `bunq takes exactly 2048: …`. */
  readonly takes: string;
  readonly wayOut: string;
}

/** The pair of an installation. */
export const installationKeyRule: RsaKeyRule = {
  minBits: 2048,
  maxBits: 2048,
  takes:
    "bunq takes exactly 2048: generate a new pair here, or make one with `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`.",
  wayOut: "Generate a new key pair here instead.",
};

/**
 * Throws `invalid_input` unless the key is of a size that is taken and sound: exponent 65537, all
 * eight numbers of one key, and two primes of full size that are prime and not near each other.
 */
export async function checkRsaNumbers(
  numbers: RsaNumbers,
  { minBits, maxBits, takes, wayOut }: RsaKeyRule = installationKeyRule,
): Promise<void> {
  const { n, e, p, q } = numbers;
  const bits = bitLength(n);
  if (bits < minBits || bits > maxBits) {
    throw keyRefusal(`This RSA key has ${bits} bits. ${takes}`);
  }
  if (e !== 65_537n) {
    throw keyRefusal(
      `The public exponent of this key is ${brief(e)}; only the usual 65537 is taken. ${wayOut}`,
    );
  }
  if (!isConsistent(numbers)) {
    throw keyRefusal(
      "The numbers in this key contradict each other, so it cannot sign. The file is damaged: copy it again.",
    );
  }
  if (!areFarPrimes(p, q, bits)) {
    throw keyRefusal(`This key is weak: its two primes are too small or too alike. ${wayOut}`);
  }
  if (isRocaModulus(n)) {
    throw keyRefusal(
      `This key is weak: it comes from a chip with the ROCA flaw (CVE-2017-15361) and can be broken. ${wayOut}`,
    );
  }
  const isPrime = promisify(checkPrime);
  if (!(await isPrime(p)) || !(await isPrime(q))) {
    throw keyRefusal(`This key is weak: one of its factors is not a prime number. ${wayOut}`);
  }
}

/** Primes closer than this are found by Fermat's method (FIPS 186-5, A.1.3, step 5.4). */
function areFarPrimes(p: bigint, q: bigint, bits: number): boolean {
  const half = Math.ceil(bits / 2);
  const minDistance = 1n << BigInt(half - 100);
  return bitLength(p) === half && bitLength(q) === half && absolute(p - q) >= minDistance;
}

function isConsistent({ n, e, d, p, q, dP, dQ, qInv }: RsaNumbers): boolean {
  if (p < 3n || q < 3n || p * q !== n) return false;
  const inverts = (e * d) % (p - 1n) === 1n && (e * d) % (q - 1n) === 1n;
  return (
    inverts &&
    d < n &&
    dP === d % (p - 1n) &&
    dQ === d % (q - 1n) &&
    (qInv * q) % p === 1n &&
    qInv < p
  );
}

function bitLength(value: bigint): number {
  return value > 0n ? value.toString(2).length : 0;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function brief(value: bigint): string {
  const text = value.toString();
  return text.length <= 20 ? text : `a number of ${text.length} digits`;
}
