import { expect, test } from "vitest";
import { parseJson } from "../../../../shared/json/parse-json.ts";
import { surveyFields } from "../../../../shared/user/survey-fields.ts";
import { userDrift } from "../../../../shared/user/user-drift.ts";
import { listDrift } from "./list-drift.ts";

function driftOf(user: unknown) {
  const answer = parseJson(JSON.stringify({ Response: [{ UserPerson: user }] }));
  return listDrift(
    "UserPerson",
    userDrift(answer, "UserPerson"),
    surveyFields(answer, "UserPerson"),
  );
}

const user = ["Response", 0, "UserPerson"];

test("each difference leads to where it is", () => {
  const { type, undocumented, missing } = driftOf({
    tax_resident: null,
    relations: [{ user_id: "1" }, { user_id: 2 }],
    brand_new: { inner: 1 },
    avatar: { uuid: "a" },
  });

  expect(type.map(({ label, path }) => [label, path])).toStrictEqual([
    ["tax_resident", [...user, "tax_resident"]],
    ["relations[].user_id", [...user, "relations", 1, "user_id"]],
  ]);
  expect(undocumented.map(({ label, path, meaning }) => [label, path, meaning])).toStrictEqual([
    ["brand_new", [...user, "brand_new"], null],
  ]);
  expect(missing.find(({ label }) => label === "status")?.path).toStrictEqual(user);
  expect(missing.find(({ label }) => label === "avatar.image")?.path).toStrictEqual([
    ...user,
    "avatar",
  ]);
});

test("a documented field says what it means", () => {
  const { type } = driftOf({ tax_resident: null });

  expect(type[0]?.meaning).toMatch(/taxes/);
});

test("one field of two other types makes two rows", () => {
  const { type } = driftOf({ relations: [{ user_id: 1 }, { user_id: null }] });

  expect(type.map(({ entry, path }) => [entry.found, path.at(-2)])).toStrictEqual([
    ["whole number", 0],
    ["null", 1],
  ]);
  expect(new Set(type.map(({ key }) => key)).size).toBe(2);
});

test("an item of another type leads to the item", () => {
  const { type } = driftOf({ alias: [{}, "text"] });

  expect(type.map(({ label, path }) => [label, path])).toStrictEqual([
    ["alias[]", [...user, "alias", 1]],
  ]);
});
