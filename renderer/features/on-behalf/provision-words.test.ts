import { expect, test } from "vitest";
import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import { credentialMeaningOf, looksText, meaningOf } from "./provision-words.ts";

const looked = (checks: number, nextCheckAt: number | null) =>
  ({ checks, nextCheckAt }) as ProvisionFacts;

test.each([
  [0, null, "not yet"],
  [1, null, "once"],
  [2, 3500, "twice, again in 3 s"],
  [7, 1000, "7 times, looking again"],
  [7, 10, "7 times, looking again"],
])("after %d looks with the next at %s it reads “%s”", (checks, next, words) => {
  expect(looksText(looked(checks, next), 1000)).toBe(words);
});

test("a word bunq has not documented has no meaning made up for it", () => {
  expect(meaningOf("PENDING_PROCESS_MOON")).toBeNull();
  expect(meaningOf("toString")).toBeNull();
});

test("ACTIVE means one thing of a provision and another of a credential", () => {
  expect(meaningOf("ACTIVE")).not.toBe(credentialMeaningOf("ACTIVE"));
});
