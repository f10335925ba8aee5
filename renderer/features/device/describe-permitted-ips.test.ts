import { expect, test } from "vitest";
import { describePermittedIps } from "./describe-permitted-ips.ts";

test.each([
  ["an empty list is the address that registered", [], "This address only"],
  ["a star is every address", ["*"], "Any address"],
  ["a star beside an address is still every address", ["203.0.113.7", "*"], "Any address"],
  ["addresses are listed", ["203.0.113.7", "198.51.100.4"], "203.0.113.7 and 198.51.100.4"],
])("%s", (_name, permittedIps, words) => {
  expect(describePermittedIps(permittedIps)).toBe(words);
});
