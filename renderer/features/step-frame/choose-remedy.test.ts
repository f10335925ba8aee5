import { expect, test } from "vitest";
import type { ErrorCode, ErrorPayload } from "../../../shared/contract/error.ts";
import { chooseRemedy } from "./choose-remedy.ts";

const failure = (code: ErrorCode, words: string[] = []): ErrorPayload => ({
  code,
  message: "It did not work.",
  retryable: false,
  ...(words.length > 0 ? { bunq: { status: 400, responseId: null, descriptions: words } } : {}),
});

const refusedKey = "User credentials are incorrect. Incorrect API key or IP address.";

test.each([
  ["network_unreachable", { kind: "retry" }],
  ["network_timeout", { kind: "retry" }],
  ["bunq_unavailable", { kind: "retry" }],
  ["bunq_rate_limited", { kind: "retry" }],
  ["cancelled", { kind: "retry" }],
  ["storage_locked", { kind: "storage" }],
  ["storage_failed", { kind: "storage" }],
  ["invalid_input", { kind: "none" }],
] as const)("after %s the way out is %o", (code, remedy) => {
  expect(chooseRemedy(failure(code), "installation")).toEqual(remedy);
});

test("an answer without bunq's signature is never simply tried again", () => {
  expect(chooseRemedy(failure("signature_mismatch"), "session")).toEqual({ kind: "none" });
});

test("a key refused while opening a session leads back to the device, where it was given", () => {
  const error = failure("bunq_rejected", [refusedKey]);

  expect(chooseRemedy(error, "session")).toEqual({ kind: "step", step: "device" });
  expect(chooseRemedy(error, "device")).toEqual({ kind: "retry" });
});

test("a token refused while reading the user leads back to the session", () => {
  expect(chooseRemedy(failure("bunq_unauthorized"), "user")).toEqual({
    kind: "step",
    step: "session",
  });
});
