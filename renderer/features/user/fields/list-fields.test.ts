import { expect, test } from "vitest";
import { fieldCatalog } from "../../../../shared/user/field-catalog.ts";
import { rowAt, rowsOf } from "./testing/rows-of.ts";

test("every documented field is listed, whether the answer has it or not", () => {
  const rows = rowsOf("UserPerson", {});

  expect(rows.map(({ field }) => field)).toStrictEqual(fieldCatalog("UserPerson"));
  expect(rows.filter(({ state }) => state !== "absent")).toStrictEqual([]);
});

test("a field leads to its value, an absent one to the object that lacks it", () => {
  const rows = rowsOf("UserPerson", { status: "ACTIVE", avatar: { uuid: null } });

  expect(rowAt(rows, "UserPerson.status")).toMatchObject({
    state: "present",
    group: "UserPerson",
    place: { path: ["Response", 0, "UserPerson", "status"], text: '"ACTIVE"' },
  });
  expect(rowAt(rows, "UserPerson.avatar.uuid")).toMatchObject({
    state: "null",
    group: "UserPerson.avatar",
  });
  expect(rowAt(rows, "UserPerson.avatar.anchor_uuid")).toMatchObject({
    state: "absent",
    place: { path: ["Response", 0, "UserPerson", "avatar"] },
  });
});

test("a field of an object that is absent leads nowhere", () => {
  const rows = rowsOf("UserPerson", {});

  expect(rowAt(rows, "UserPerson.avatar.uuid")).toMatchObject({ place: null, counts: null });
});

test("of a list whose items differ, another type counts more than a value, a value more than null", () => {
  const rows = rowsOf("UserPerson", {
    alias: [{ type: null }, { type: "EMAIL", value: 7 }, { value: "x" }, {}],
  });

  expect(rowAt(rows, "UserPerson.alias[].type")).toMatchObject({
    state: "present",
    counts: { present: 1, null: 1, absent: 2 },
  });
  expect(rowAt(rows, "UserPerson.alias[].value")).toMatchObject({
    state: "other-type",
    place: { path: ["Response", 0, "UserPerson", "alias", 1, "value"] },
  });
});

test("the users inside a UserApiKey bring the fields of their kinds, of those that are there", () => {
  const rows = rowsOf("UserApiKey", {
    requested_by_user: { UserCompany: { name: "Kiosk B.V." } },
    granted_by_user: null,
  });
  const asked = "UserApiKey.requested_by_user.UserCompany";

  expect(rowAt(rows, `${asked}.name`)).toMatchObject({ state: "present", group: asked });
  expect(rows.filter(({ group }) => group.startsWith("UserApiKey.granted_by_user.User"))).toEqual(
    [],
  );
  expect(rows.filter(({ field }) => field.pattern.startsWith(`${asked}.`))).toHaveLength(
    fieldCatalog("UserCompany").length,
  );
});
