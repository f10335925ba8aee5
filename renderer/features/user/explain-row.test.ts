import { expect, test } from "vitest";
import { explainRow } from "./explain-row.ts";

test("the ID of the user itself is the one for addresses", () => {
  const path = ["Response", 0, "UserPerson", "id"];

  expect(explainRow({ path }, "UserPerson")).toBe("use this in /v1/user/{userID}");
});

test.each([
  [["Response", 0, "UserApiKey", "granted_by_user", "UserPerson", "id"], "UserPerson"],
  [["Response", 0, "UserPerson", "tax_resident", 0, "id"], "UserPerson"],
  [["Response", 0, "UserPerson", "status"], "UserPerson"],
  [null, "UserPerson"],
] as const)("%j is explained elsewhere", (path, kind) => {
  expect(explainRow({ path }, kind)).toBeNull();
});
