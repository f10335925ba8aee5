import { expect, test } from "vitest";
import { describeAuthority } from "./describe-authority.ts";

const day = Date.UTC(2027, 2, 5, 12);
const authority = {
  name: "Office",
  issuer: "Office",
  notBefore: day,
  notAfter: day,
  fingerprint: "AB",
} as const;

test.each([
  ["good", "until 5 Mar 2027"],
  ["expired", "expired on 5 Mar 2027; it vouches for nothing now"],
  ["early", "from 5 Mar 2027 on; it vouches for nothing yet"],
  ["odd", "until 5 Mar 2027; a server’s own, no authority’s"],
] as const)("%s", (state, words) => {
  expect(describeAuthority({ ...authority, state })).toBe(words);
});

test("who signed it is told where that is someone else", () => {
  expect(describeAuthority({ ...authority, issuer: "Head office", state: "good" })).toBe(
    "until 5 Mar 2027, signed by Head office",
  );
});
