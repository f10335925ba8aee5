import {
  checkPrimeSync,
  generateKeyPairSync,
  generatePrimeSync,
  type KeyObject,
} from "node:crypto";
import forge from "node-forge";
import type { RsaNumbers } from "./check-rsa-numbers.ts";

/** Key material for tests, made when they run: no private key lies in the repository. */

/** A fresh RSA private key of 2048 bits, or of another size or exponent to be refused. */
export function freshKey(modulusLength = 2048, publicExponent = 65_537): KeyObject {
  return generateKeyPairSync("rsa", { modulusLength, publicExponent }).privateKey;
}

export function toPkcs8(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

export function toPkcs1(key: KeyObject): string {
  return key.export({ type: "pkcs1", format: "pem" }).toString();
}

/** Armours bytes the way files do. */
export function armour(label: string, der: Buffer): string {
  const body = der.toString("base64").replaceAll(/.{64}(?!$)/g, "$&\n");
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
}

/** The bytes inside the first block of an armoured text. */
export function bytesOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
}

function forgeKey(key: KeyObject): forge.pki.rsa.PrivateKey {
  return forge.pki.privateKeyFromPem(toPkcs8(key));
}

const name = [
  { name: "commonName", value: "Bakkerij Zonneschijn" },
  { name: "countryName", value: "NL" },
];

export function certificateOf(key: KeyObject): forge.pki.Certificate {
  const { n, e } = forgeKey(key);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(n, e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date("2026-01-01T00:00:00Z");
  certificate.validity.notAfter = new Date("2027-01-01T00:00:00Z");
  certificate.setSubject(name);
  certificate.setIssuer([{ name: "commonName", value: "Testautoriteit" }]);
  certificate.sign(forgeKey(key), forge.md.sha256.create());
  return certificate;
}

export function requestOf(key: KeyObject): string {
  const { n, e } = forgeKey(key);
  const request = forge.pki.createCertificationRequest();
  request.publicKey = forge.pki.setRsaPublicKey(n, e);
  request.setSubject(name);
  request.sign(forgeKey(key), forge.md.sha256.create());
  return forge.pki.certificationRequestToPem(request);
}

/** A .p12 file as base64 in one line; `count` is the number of rounds it asks for. */
export function toPkcs12(
  key: KeyObject | null,
  passphrase: string | null,
  options: { readonly count?: number; readonly algorithm?: "3des" | "aes256" } = {},
): string {
  const certificate = certificateOf(key ?? freshKey());
  const file = forge.pkcs12.toPkcs12Asn1(key && forgeKey(key), certificate, passphrase, {
    algorithm: "aes256",
    count: 100,
    ...options,
  });
  return forge.util.encode64(forge.asn1.toDer(file).getBytes());
}

/** A PKCS#1 PEM of any numbers, sound or not. */
export function pemOfNumbers({ n, e, d, p, q, dP, dQ, qInv }: RsaNumbers): string {
  const [a, b, c, f, g, h, i, j] = [n, e, d, p, q, dP, dQ, qInv].map(
    (number) => new forge.jsbn.BigInteger(number.toString(16), 16),
  );
  if (!a || !b || !c || !f || !g || !h || !i || !j) throw new Error("eight numbers make a key");
  return forge.pki.privateKeyToPem(forge.pki.setRsaPrivateKey(a, b, c, f, g, h, i, j));
}

/** The numbers that belong to two factors, prime or not. */
export function numbersFrom(p: bigint, q: bigint, e = 65_537n): RsaNumbers {
  const d = inverse(e, (p - 1n) * (q - 1n));
  return { n: p * q, e, d, p, q, dP: d % (p - 1n), dQ: d % (q - 1n), qInv: inverse(q, p) };
}

/** A prime of 1024 bits whose square has 2048, so that a product of two of them has, too. */
export function largePrime(): bigint {
  for (;;) {
    const prime = generatePrimeSync(1024, { bigint: true });
    if (prime >> 1022n === 3n && prime % 65_537n !== 1n) return prime;
  }
}

/** The first prime after a number. */
export function primeAfter(number: bigint): bigint {
  let candidate = number + 2n - (number % 2n === 0n ? 1n : 0n);
  while (!checkPrimeSync(candidate)) candidate += 2n;
  return candidate;
}

/** A prime as the flawed chips made them: k·M + (65537^a mod M), M the product of 126 primes. */
export function rocaPrime(): bigint {
  let product = 1n;
  let small = 1n;
  for (let count = 0; count < 126; count += 1) {
    small = small === 1n ? 2n : primeAfter(small);
    product *= small;
  }
  const residue = power(65_537n, generatePrimeSync(60, { bigint: true }), product);
  let factor = (7n << 1021n) / product;
  while (!checkPrimeSync(factor * product + residue)) factor += 1n;
  return factor * product + residue;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b] = [value % modulus, modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let bits = exponent, square = base % modulus; bits > 0n; bits >>= 1n) {
    if (bits & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
