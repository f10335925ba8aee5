import { createSecretKey, randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal, unseal, UnsealError } from "./seal.ts";

const key = createSecretKey(randomBytes(32));
const place = fc.record({ accountId: fc.string(), field: fc.string() });
const plain = fc.uint8Array({ maxLength: 300 });

describe("a sealed item", () => {
  test("opens in its place, whatever it is", () => {
    fc.assert(
      fc.property(place, plain, (where, what) => {
        expect([...unseal(key, where, seal(key, where, what))]).toEqual([...what]);
      }),
    );
  });

  test("with any one bit changed does not open", () => {
    fc.assert(
      fc.property(place, plain, fc.nat(), (where, what, position) => {
        const sealed = seal(key, where, what);
        const bit = position % (sealed.length * 8);
        const byte = Math.floor(bit / 8);
        sealed.writeUInt8(sealed.readUInt8(byte) ^ (1 << (bit % 8)), byte);
        expect(() => unseal(key, where, sealed)).toThrow(UnsealError);
      }),
      { numRuns: 500 },
    );
  });

  test("cut or lengthened does not open", () => {
    fc.assert(
      fc.property(place, plain, fc.nat(), (where, what, position) => {
        const sealed = seal(key, where, what);
        expect(() => unseal(key, where, sealed.subarray(0, position % sealed.length))).toThrow(
          UnsealError,
        );
        expect(() => unseal(key, where, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(
          UnsealError,
        );
      }),
    );
  });

  test("does not open in another place", () => {
    fc.assert(
      fc.property(place, place, plain, (where, elsewhere, what) => {
        fc.pre(where.accountId !== elsewhere.accountId || where.field !== elsewhere.field);
        expect(() => unseal(key, elsewhere, seal(key, where, what))).toThrow(UnsealError);
      }),
    );
  });

  test("does not open where only the border between account and field has moved", () => {
    const sealed = seal(key, { accountId: "a", field: "b|c" }, Buffer.from("secret"));
    for (const elsewhere of [
      { accountId: "a|b", field: "c" },
      { accountId: 'a","b', field: "c" },
      { accountId: "ab", field: "|c" },
    ]) {
      expect(() => unseal(key, elsewhere, sealed)).toThrow(UnsealError);
    }
  });

  test("does not open under another key", () => {
    const where = { accountId: "a", field: "b" };
    const other = createSecretKey(randomBytes(32));
    expect(() => unseal(other, where, seal(key, where, Buffer.from("x")))).toThrow(UnsealError);
  });

  test("looks different each time, so that equal secrets do not show", () => {
    const where = { accountId: "a", field: "b" };
    const same = Buffer.from("same");
    expect(seal(key, where, same).equals(seal(key, where, same))).toBe(false);
  });

  test("is laid out as version, nonce, ciphertext and tag", () => {
    const sealed = seal(key, { accountId: "a", field: "b" }, Buffer.alloc(7));
    expect(sealed[0]).toBe(1);
    expect(sealed).toHaveLength(1 + 12 + 7 + 16);
  });
});
