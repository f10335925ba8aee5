import { expect, test } from "vitest";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { supportText } from "./support-text.ts";

const error: ErrorPayload = {
  code: "bunq_unauthorized",
  message: "It did not work.",
  retryable: false,
  sent: "answered",
  exchangeId: "e-1",
  bunq: { status: 400, phrase: "Bad Request", responseId: "r-1", descriptions: ["No.", "Never."] },
  diagnosis: {
    cause: "address-changed",
    certainty: "likely",
    title: "This machine has another address now",
    meaning: "The key is bound elsewhere.",
    ruledOut: ["The key.", "The clock."],
    remedy: "register-again",
  },
};

test("what is copied holds everything known, one thing per line", () => {
  expect(supportText(error).split("\n")).toEqual([
    "Sandgate: This machine has another address now",
    "Code: bunq_unauthorized, cause: address-changed (likely)",
    "Status: 400 Bad Request",
    "X-Bunq-Client-Response-Id: r-1",
    "bunq said: No.",
    "bunq said: Never.",
    "Meaning: The key is bound elsewhere.",
    "Ruled out: The key.",
    "Ruled out: The clock.",
    "Sent: answered",
    "Exchange: e-1",
  ]);
});

test("a failure without an answer and without a diagnosis still says what it is", () => {
  expect(supportText({ code: "busy", message: "A step runs.", retryable: true })).toBe(
    "Sandgate: A step runs.\nCode: busy",
  );
});

test("what the browser brought back is bunq’s word too, once", () => {
  const oauth = { error: "access_denied", description: "No." };
  const { bunq, ...silent } = error;
  const saidBy = (one: ErrorPayload) => supportText(one).match(/^bunq said: .*$/gm);

  expect(saidBy({ ...silent, oauth })).toEqual(["bunq said: access_denied No."]);
  expect(saidBy({ ...silent, bunq, oauth })).toEqual(["bunq said: No.", "bunq said: Never."]);
});
