import { expect, test } from "vitest";
import { signatureVerdicts, type ExaminedSide } from "../../../shared/contract/signature.ts";
import { verdictWords } from "./verdict-words.ts";

function side(verdict: ExaminedSide["verdict"]): ExaminedSide {
  const nothing = { signature: null, bits: null, keyFingerprint: null, opened: null };
  const key = { owner: "this account’s key pair", bits: 2048, fingerprint: "00" };
  return { bytes: 0, sha256: "", ...nothing, key, verdict };
}

test("every verdict says what it means, and a good one alone is green", () => {
  const said = signatureVerdicts.flatMap((verdict) =>
    (["request", "response"] as const).map((one) => verdictWords(one, side(verdict))),
  );

  expect(new Set(said.map(({ meaning }) => meaning)).size).toBe(8);
  expect(said.filter(({ tone }) => tone === "ok").map(({ words }) => words)).toEqual([
    "Matches",
    "Matches",
  ]);
});
