import { expect, test } from "vitest";
import { apiKeyForm } from "./api-key-form.ts";

const hex = (length: number) => "0123456789abcdef".repeat(5).slice(0, length);

test.each([
  ["a sandbox user’s key", `sandbox_${hex(56)}`, "sandbox"],
  ["one with digits in capitals", `sandbox_${hex(56).toUpperCase()}`, "odd"],
  ["one with its prefix in capitals", `SANDBOX_${hex(56)}`, "odd"],
  ["one that is cut short", `sandbox_${hex(55)}`, "odd"],
  ["64 digits alone", hex(64), "hex"],
  ["64 digits in capitals", hex(64).toUpperCase(), "hex"],
  ["63 digits", hex(63), "odd"],
  ["a line more", `${hex(64)}\n`, "odd"],
])("%s", (_name, key, form) => {
  expect(apiKeyForm(key)).toBe(form);
});
