import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldType, Fields } from "../../../../shared/user/schema/field.ts";
import { userSchemas } from "../../../../shared/user/schema/user-schemas.ts";
import { lineOf, linesOf, shownSummary } from "./testing/shown-summary.ts";

test("a provider's certificate is split into its parts, the whole behind them", async () => {
  const provider = {
    certificate_distinguished_name: "C=NL, O=Zandbank Kaartlezer B.V., CN=Kaartlezer PISP AISP",
    status: "ACTIVE",
  };
  const summary = await shownSummary("UserPaymentServiceProvider", provider);

  expect(linesOf(summary, "Certificate")).toEqual([
    "Country: Netherlands",
    "Organisation: Zandbank Kaartlezer B.V.",
    "Common name: Kaartlezer PISP AISP",
    "Subject: C=NL, O=Zandbank Kaartlezer B.V., CN=Kaartlezer PISP AISP",
  ]);
  expect(linesOf(summary, "Account")).toEqual(["Status: Active (The provider may use the API.)"]);
});

test("an API key tells of both users behind it what bunq sent of them", async () => {
  const { inner, groups } = await shownSummary("UserApiKey", {
    created: "2025-03-05 16:12:11.918100",
    requested_by_user: {
      UserCompany: { id: 1360, display_name: "Partner", session_timeout: 3600 },
    },
    granted_by_user: { UserPerson: { display_name: "Customer" } },
  });

  expect(inner.map(({ role, kind, facts }) => [role, kind, facts.map(lineOf)])).toEqual([
    [
      "requested_by_user",
      "UserCompany",
      ["Display name: Partner", "ID: 1360", "Auto-logout: 1 hour"],
    ],
    ["granted_by_user", "UserPerson", ["Display name: Customer"]],
  ]);
  expect(inner[0]?.facts[1]?.path).toEqual([
    "Response",
    0,
    "UserApiKey",
    "requested_by_user",
    "UserCompany",
    "id",
  ]);
  expect(groups.map(({ title }) => title)).toEqual(["Record"]);
});

test("a user behind an API key that is null, absent or of no known kind is said to be that", async () => {
  const { inner, absent } = await shownSummary("UserApiKey", {
    requested_by_user: null,
    granted_by_user: { UserUnheardOf: { id: 1 } },
  });

  expect(inner.map(({ kind, facts }) => [kind, facts.map(lineOf)])).toEqual([
    [null, ["User: null"]],
    [null, ["User: Not said"]],
  ]);
  expect(absent).not.toContain("granted_by_user");
});

test("whatever the fields hold, there is a summary, and each field is in it or named absent", async () => {
  const fields = Object.keys(userSchemas.UserPerson.fields).filter((name) => name !== "id");
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, [null], [{}], { value: {} }, 1e30),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), anything), async (user) => {
      const { absent } = await shownSummary("UserPerson", user);

      expect(absent.filter((name) => Object.hasOwn(user, name))).toEqual([]);
    }),
  );
});

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, [null], [], {}, "", " ", "000", -1, 1e300, [{}], "2020-01-01"),
);

/** Values of a documented type, in which anything may be of another one. */
function valuesOf(type: FieldType, depth: number): fc.Arbitrary<unknown> {
  if (depth > 3) return odd;
  if (type.sort === "object") return fc.oneof(odd, membersOf(type.object.fields, depth + 1));
  if (type.sort === "list") {
    return fc.oneof(odd, fc.array(valuesOf(type.item, depth + 1), { maxLength: 2 }));
  }
  return fc.oneof(odd, fc.string());
}

function membersOf(fields: Fields, depth: number): fc.Arbitrary<object> {
  const members = Object.entries(fields)
    .filter(([name]) => depth > 0 || name !== "id")
    .map(([name, { type }]) => [name, valuesOf(type, depth)]);
  return fc.record(Object.fromEntries(members), { requiredKeys: [] });
}

test.each(Object.entries(userSchemas))(
  "every line about a hostile %s has a label and words, and none is made up",
  async (kind, { fields }) => {
    await fc.assert(
      fc.asyncProperty(membersOf(fields, 0), async (user) => {
        const { groups, inner } = await shownSummary(kind, user);
        for (const { label, value } of [...groups, ...inner].flatMap(({ facts }) => facts)) {
          expect(label.trim()).not.toBe("");
          if (value === "null" || "odd" in value) continue;
          expect(value.text.trim()).not.toBe("");
          expect(`${value.text} ${value.note ?? ""}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 40 },
    );
  },
);
