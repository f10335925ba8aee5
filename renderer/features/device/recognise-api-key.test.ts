import { expect, test } from "vitest";
import { recogniseApiKey, recogniseCredential } from "./recognise-api-key.ts";

const hex = (length: number) => "0123456789abcdef".repeat(5).slice(0, length);

test("nothing is said while nothing is typed", () => {
  expect(recogniseApiKey("  ")).toBeNull();
});

test.each([
  ["a sandbox key", `sandbox_${hex(56)}`, true, /sandbox user/],
  ["a sandbox key with spaces around it", ` sandbox_${hex(56)}\n`, true, /sandbox user/],
  [
    "64 digits alone",
    hex(64),
    true,
    /OAuth access token, or a partner’s or PSD2 credential.*production key/,
  ],
  ["a sandbox key cut short", `sandbox_${hex(40)}`, false, /56 digits; this one has 40/],
  ["a sandbox key with a stray letter", `sandbox_${hex(55)}x`, false, /only the digits/],
  ["a prefix in capitals", `SANDBOX_${hex(56)}`, false, /small letters/],
  ["digits in capitals", `sandbox_${hex(56).toUpperCase()}`, false, /letters of a key are small/],
  ["digits cut short", hex(63), false, /try this one/],
  ["something else", "hunter2", false, /try this one/],
])("%s", (_name, typed, fits, text) => {
  expect(recogniseApiKey(typed)).toEqual({ fits, text: expect.stringMatching(text) });
});

test("a note never repeats what was typed", () => {
  for (const typed of [`sandbox_${hex(40)}`, hex(63), "hunter2"]) {
    expect(recogniseApiKey(typed)?.text).not.toContain(typed.replace("sandbox_", ""));
  }
});

test.each([
  ["nothing", "", null, ""],
  ["64 digits", hex(64), true, /sandbox takes/],
  ["a sandbox user’s key", `sandbox_${hex(56)}`, false, /64 digits alone/],
  ["a token cut short", hex(60), false, /try this one/],
])("where a credential is wanted: %s", (_name, typed, fits, text) => {
  const note = recogniseCredential(typed);
  if (fits === null) expect(note).toBeNull();
  else expect(note).toEqual({ fits, text: expect.stringMatching(text) });
});
