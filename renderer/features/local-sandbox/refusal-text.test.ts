import { expect, test } from "vitest";
import type { RefusedRequest } from "../../../shared/contract/local-sandbox.ts";
import { refusalText, withKeys } from "./refusal-text.ts";

const refused: RefusedRequest = {
  at: Date.UTC(2026, 10, 21, 6, 50, 12, 345),
  method: "POST",
  path: "/v1/payment",
  status: 400,
  sentence: "The request signature is invalid.",
  why: "It is a signature over no bytes at all.",
  signature: {
    hashed: { bytes: 12, sha256: "aa", ending: "ends in a line feed" },
    signedSha256: "bb",
    tried: [
      { tried: "no body", matches: true },
      { tried: "other line ends", matches: false },
    ],
    sentence: "It is a signature over no bytes at all.",
  },
};

test("what is copied says when, what, why, and what was tried", () => {
  expect(refusalText(refused).split("\n")).toEqual([
    "2026-11-21 06:50:12 UTC  POST /v1/payment  400",
    "bunq’s words: The request signature is invalid.",
    "Why: It is a signature over no bytes at all.",
    "Checked: 12 bytes of body, ends in a line feed, SHA-256 aa",
    "Signed: bytes with SHA-256 bb",
    "Tried: no body: matches",
    "Tried: other line ends: no match",
  ]);
});

test("without a signature or a reason of its own, bunq's words are all", () => {
  const bare = { ...refused, why: null, signature: null };

  expect(refusalText(bare).split("\n")).toHaveLength(2);
});

test("a request keeps its key when the same one comes again in the same moment", () => {
  const [first] = withKeys([refused]);
  const [newer, older] = withKeys([refused, refused]);

  expect(older?.key).toBe(first?.key);
  expect(newer?.key).not.toBe(first?.key);
});
