import { expect, test } from "vitest";
import { describePlace } from "./describe-place.ts";

const user: Parameters<typeof describePlace>[0] = {
  kind: "UserPerson",
  city: "Amsterdam",
  country: "NL",
  language: "nl_NL",
};

function place(change: Partial<typeof user>): string {
  return describePlace({ ...user, ...change });
}

test("kind, town, country and language stand in one line", () => {
  expect(place({})).toBe("UserPerson · Amsterdam, Netherlands · nl_NL");
});

test("what is not known leaves no gap", () => {
  expect(place({ city: null })).toBe("UserPerson · Netherlands · nl_NL");
  expect(place({ city: null, country: null, language: null })).toBe("UserPerson");
});

test("an unknown country is not named", () => {
  expect(place({ country: "000", language: null })).toBe("UserPerson · Amsterdam");
});
