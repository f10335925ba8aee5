import * as fc from "fast-check";
import forge from "node-forge";
import { expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { explainKeyMaterial } from "./explain-key-material.ts";
import { importPrivateKey } from "./import-private-key.ts";
import {
  armour,
  bytesOf,
  certificateOf,
  freshKey,
  requestOf,
  toPkcs1,
  toPkcs12,
  toPkcs8,
} from "./test-key-material.ts";

const key = freshKey();
const passphrase = "brood";
const materials = [
  toPkcs8(key),
  toPkcs1(key),
  key.export({ type: "pkcs8", format: "pem", cipher: "aes-128-cbc", passphrase }).toString(),
  key.export({ type: "pkcs1", format: "pem", cipher: "aes-128-cbc", passphrase }).toString(),
  armour("PKCS12", Buffer.from(toPkcs12(key, passphrase), "base64")),
  forge.pki.certificateToPem(certificateOf(key)),
  requestOf(key),
];

/** The only thing an import may throw, and what comes out otherwise is the key itself. */
async function staysCivil(text: string): Promise<void> {
  for (const read of [() => importPrivateKey(text, passphrase), () => explainKeyMaterial(text)]) {
    const outcome: unknown = await read().catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
    else if (isPair(outcome)) expect(outcome.privateKey).toMatchObject({ type: "private" });
  }
}

function isPair(value: unknown): value is { readonly privateKey: unknown } {
  return typeof value === "object" && value !== null && "privateKey" in value;
}

test("random text is refused and nothing worse", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.base64String(),
    fc
      .string()
      .map((middle) => `-----BEGIN PRIVATE KEY-----\n${middle}\n-----END PRIVATE KEY-----`),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => armour("PRIVATE KEY", Buffer.from(bytes))),
  );
  await fc.assert(fc.asyncProperty(text, staysCivil), { numRuns: 200 });
});

test("changed bytes inside real material are refused, or do not matter", async () => {
  const change = fc.record({
    material: fc.constantFrom(...materials),
    edits: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
    nearStart: fc.boolean(),
  });
  const mutated = change.map(({ material, edits, nearStart }) => {
    const [, label = ""] = /BEGIN ([A-Z0-9 ]+)/.exec(material) ?? [];
    const bytes = bytesOf(material.replaceAll(/^.*: .*$/gm, ""));
    for (const { at, to } of edits) bytes[at % (nearStart ? 64 : bytes.length)] = to;
    return armour(label, bytes);
  });
  await fc.assert(fc.asyncProperty(mutated, staysCivil), { numRuns: 250 });
});

test("text cut, doubled or shuffled by a careless paste is refused, or does not matter", async () => {
  const careless = fc
    .record({
      material: fc.constantFrom(...materials),
      from: fc.nat(),
      to: fc.nat(),
      insert: fc.string(),
    })
    .map(({ material, from, to, insert }) => {
      const start = from % material.length;
      return material.slice(0, start) + insert + material.slice(to % material.length);
    });
  await fc.assert(fc.asyncProperty(careless, staysCivil), { numRuns: 150 });
});

test("material made to exhaust a reader is refused in one pass", async () => {
  const nested = Buffer.concat(
    Array.from({ length: 8000 }, () => Buffer.from([0x30, 0x82, 0x20, 0x00])),
  );
  for (const text of [
    "-----BEGIN ".repeat(5000),
    "-----BEGIN A-----".repeat(3000),
    "-----BEGIN A-----\n-----END A-----\n".repeat(1800),
    armour("PRIVATE KEY", nested),
    armour("PKCS12", Buffer.alloc(40_000, 0x30)),
    " \n".repeat(30_000),
  ]) {
    await expect(importPrivateKey(text)).rejects.toBeInstanceOf(AppError);
  }
});
