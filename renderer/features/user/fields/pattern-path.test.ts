import { expect, test } from "vitest";
import { patternPath } from "./pattern-path.ts";

test("a pattern becomes the JSONPath of all its values, from the root of the answer", () => {
  const path = patternPath("UserPerson.alias[].type", ["Response", 2, "UserPerson"]);

  expect(path).toBe("$.Response[2].UserPerson.alias[*].type");
});

test("a user at the root needs nothing in front", () => {
  expect(patternPath("UserPerson.id", ["UserPerson"])).toBe("$.UserPerson.id");
});
