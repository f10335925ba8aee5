import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { paymentList } from "./payment-list.ts";

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("the same bytes are made every time", () => {
  expect(digest(paymentList(1).bytes)).toBe(digest(paymentList(1).bytes));
});

test.each([1, 3, 10])(
  "%i MB are that many million bytes and less than one payment more",
  (size) => {
    const { bytes, paymentCount } = paymentList(size);

    expect(bytes.length).toBeGreaterThanOrEqual(size * 1_000_000);
    expect(bytes.length - size * 1_000_000).toBeLessThan(bytes.length / paymentCount + 1_000);
  },
);

test("it is one JSON document of payments, in valid UTF-8", () => {
  const { bytes, paymentCount } = paymentList(1);
  const list = JSON.parse(text(bytes)) as { Response: { Payment: { id: number } }[] };

  expect(list.Response).toHaveLength(paymentCount);
  expect(list.Response.at(-1)?.Payment.id).toBe(1_000_000 + paymentCount - 1);
});

test("the needle stands once, in the last hundredth, in a description", () => {
  const { bytes, needle } = paymentList(2);
  const list = text(bytes);
  const at = list.indexOf(needle);

  expect(list.indexOf(needle, at + 1)).toBe(-1);
  expect(list.slice(0, at)).toMatch(/"description":"$/);
  expect(Buffer.from(list.slice(0, at)).length).toBeGreaterThan(bytes.length * 0.99 - 3_000);
});

test("it holds what makes text hard: more than ASCII, escaped slashes and quotes", () => {
  const list = text(paymentList(1).bytes);

  expect(list).toContain("🍜");
  expect(list).toContain(String.raw`https:\/\/`);
  expect(list).toContain(String.raw`\"Noor\"`);
});
