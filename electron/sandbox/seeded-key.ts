import { checkPrime, createHash, createPrivateKey, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

const isPrime = promisify<bigint, boolean>(checkPrime);
const publicExponent = 65_537n;

/** A number of 1024 bits, odd and with its two highest bits set, so that two make 2048 bits. */
function startingPoint(seed: string): bigint {
  const blocks = [0, 1, 2, 3].map((block) =>
    createHash("sha256").update(`${seed}/${block}`).digest("hex"),
  );
  return BigInt(`0x${blocks.join("")}`) | (3n << 1022n) | 1n;
}

async function primeFrom(seed: string): Promise<bigint> {
  let candidate = startingPoint(seed);
  // A prime whose predecessor the exponent divides makes no key.
  while ((candidate - 1n) % publicExponent === 0n || !(await isPrime(candidate))) candidate += 2n;
  return candidate;
}

/** The inverse of `value` modulo `modulus`, by Euclid's extended algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, rest] = [modulus, value % modulus];
  let [before, factor] = [0n, 1n];
  while (rest !== 0n) {
    const quotient = previous / rest;
    [previous, rest] = [rest, previous - quotient * rest];
    [before, factor] = [factor, before - quotient * factor];
  }
  return ((before % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex").toString("base64url");
}

/**
 * An RSA key of 2048 bits that follows from a seed, for runs that are to repeat byte by byte. Whoever
 * knows the seed has the key: it signs a sandbox's answers and nothing else.
 */
export async function seededKey(seed: number): Promise<KeyObject> {
  const [p, q] = await Promise.all([primeFrom(`${seed}/p`), primeFrom(`${seed}/q`)]);
  const d = inverse(publicExponent, (p - 1n) * (q - 1n));
  const numbers = {
    n: p * q,
    e: publicExponent,
    d,
    p,
    q,
    dp: d % (p - 1n),
    dq: d % (q - 1n),
    qi: inverse(q, p),
  };
  const written = Object.entries(numbers).map(([name, value]) => [name, base64url(value)]);
  const key = { kty: "RSA", ...Object.fromEntries(written) };
  return createPrivateKey({ key, format: "jwk" });
}
