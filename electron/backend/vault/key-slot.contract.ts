import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { KeySlot } from "../ports.ts";

interface Subject {
  /** The same slot as a newly started process sees it. */
  readonly createSlot: () => KeySlot;
  /** Makes what is below answer no longer, and again. */
  readonly block: () => void;
  readonly unblock: () => void;
}

interface Traits {
  readonly weak: boolean;
  /** Whether `forget` can take away what `unwrap` needs; else it lies in the document alone. */
  readonly keepsOutside: boolean;
  /** A file is there or not; it is never locked. */
  readonly canBlock: boolean;
}

/** What every way to keep the data key does. */
export function describeKeySlot(name: string, traits: Traits, setUp: () => Subject): void {
  describe(`the ${name} slot`, () => {
    const dataKey = new Uint8Array(randomBytes(32));
    let subject: Subject;
    beforeEach(() => {
      subject = setUp();
    });

    test("is ready, and says in words how it protects and what it does not stop", async () => {
      const status = await subject.createSlot().status();
      expect(status).toMatchObject({ state: "ready", weak: traits.weak });
      expect(status).toHaveProperty("explanation", expect.stringMatching(/ a program .*run/));
    });

    test("gives the key back after a restart", async () => {
      const wrapped = await subject.createSlot().wrap(dataKey);
      expect(await opened(wrapped)).toEqual([...dataKey]);
    });

    test("does not show the key in what lies on disk", async () => {
      const wrapped = Buffer.from(await subject.createSlot().wrap(dataKey));
      expect(wrapped.includes(Buffer.from(dataKey))).toBe(false);
      expect(wrapped.toString("latin1")).not.toContain(Buffer.from(dataKey).toString("base64"));
    });

    test("does not take a changed wrapping for the key", async () => {
      const wrapped = Buffer.from(await subject.createSlot().wrap(dataKey));
      wrapped.writeUInt8(wrapped.readUInt8(wrapped.length - 1) ^ 1, wrapped.length - 1);
      expect(await opened(wrapped).catch(() => "refused")).not.toEqual([...dataKey]);
      await expect(subject.createSlot().unwrap(Buffer.alloc(3))).rejects.toThrow();
    });

    test("wraps again without losing the wrapping before", async () => {
      const first = await subject.createSlot().wrap(dataKey);
      const second = await subject.createSlot().wrap(dataKey);
      expect(await opened(first)).toEqual([...dataKey]);
      expect(await opened(second)).toEqual([...dataKey]);
    });

    test("may be told to forget twice, or without a wrapping", async () => {
      const slot = subject.createSlot();
      const wrapped = await slot.wrap(dataKey);
      await slot.forget(wrapped);
      await slot.forget(wrapped);
      await slot.forget(null);
      expect(await slot.status()).toMatchObject({ state: "ready" });
    });

    if (traits.keepsOutside)
      test("does not open any more what it forgot", async () => {
        const wrapped = await subject.createSlot().wrap(dataKey);
        await subject.createSlot().forget(wrapped);
        await expect(subject.createSlot().unwrap(wrapped)).rejects.toMatchObject({
          payload: { code: "storage_failed" },
        });
      });

    if (traits.canBlock)
      test("while it is blocked says so, and opens again after", async () => {
        const wrapped = await subject.createSlot().wrap(dataKey);
        subject.block();
        const slot = subject.createSlot();
        expect(await slot.status()).toMatchObject({
          state: "blocked",
          reason: expect.stringContaining("try again"),
        });
        const refused = { payload: { code: "storage_locked", retryable: true } };
        await expect(slot.unwrap(wrapped)).rejects.toMatchObject(refused);
        await expect(slot.wrap(dataKey)).rejects.toMatchObject(refused);
        subject.unblock();
        expect(await opened(wrapped)).toEqual([...dataKey]);
      });

    async function opened(wrapped: Uint8Array): Promise<number[]> {
      return [...(await subject.createSlot().unwrap(wrapped))];
    }
  });
}
