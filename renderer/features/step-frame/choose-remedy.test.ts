import { expect, test } from "vitest";
import { chooseRemedy } from "./choose-remedy.ts";

test.each([
  ["internal", "retry"],
  ["not_ready", "retry"],
  ["network_unreachable", "retry"],
  ["storage_locked", "storage"],
  ["storage_failed", "storage"],
  ["invalid_input", "none"],
  ["busy", "none"],
] as const)("after %s without a diagnosis the way out is: %s", (code, remedy) => {
  expect(chooseRemedy({ code })).toBe(remedy);
});

test("an answer without bunq's signature is never simply tried again", () => {
  expect(chooseRemedy({ code: "signature_mismatch" })).toBe("none");
});
