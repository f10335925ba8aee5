import { describe, expect, test } from "vitest";
import { explainField } from "./explain-field.ts";
import type { JsonTrail } from "./find-user.ts";

const person = ["Response", 0, "UserPerson"] as const;

describe("a place in an answer", () => {
  test("is explained with its type, values, owner and page", () => {
    expect(explainField([...person, "alias", 1, "type"])).toEqual({
      name: "type",
      owner: "Pointer",
      pattern: "UserPerson.alias[].type",
      meaning: "What kind of pointer this is, which decides how to read its value.",
      type: "text",
      values: expect.arrayContaining([{ value: "EMAIL", meaning: "An e-mail address." }]),
      writeOnly: false,
      nullable: false,
      observed: null,
      onlyOn: null,
      docs: "session",
    });
  });

  test.each<[JsonTrail, string, string]>([
    [["UserPerson"], "UserPerson", "object (UserPerson)"],
    [[...person, "alias"], "UserPerson.alias", "list of Pointer"],
    [[...person, "alias", 3], "UserPerson.alias[]", "object (Pointer)"],
    [[...person, "all_nationality", 0], "UserPerson.all_nationality[]", "text"],
    [[...person, "date_of_birth"], "UserPerson.date_of_birth", "text (date)"],
    [[...person, "avatar", "image", 0, "width"], "UserPerson.avatar.image[].width", "whole number"],
    [
      ["UserApiKey", "granted_by_user"],
      "UserApiKey.granted_by_user",
      "object (one of UserPerson, UserCompany, UserPaymentServiceProvider)",
    ],
    [
      ["UserApiKey", "granted_by_user", "UserPerson"],
      "UserApiKey.granted_by_user.UserPerson",
      "object (UserPerson)",
    ],
    [
      ["Response", 2, "UserApiKey", "requested_by_user", "UserCompany", "ubo", 0, "name"],
      "UserApiKey.requested_by_user.UserCompany.ubo[].name",
      "text",
    ],
    [
      [
        "UserCompany",
        "relations",
        0,
        "all_company_employee_card",
        1,
        "card",
        "primary_account_numbers",
        2,
        "four_digit",
      ],
      "UserCompany.relations[].all_company_employee_card[].card.primary_account_numbers[].four_digit",
      "text",
    ],
  ])("%j", (trail, pattern, type) => {
    expect(explainField(trail)).toMatchObject({ pattern, type });
  });

  test("says what is write-only, null by documentation, or known to be different", () => {
    expect(explainField([...person, "document_number"])).toMatchObject({ writeOnly: true });
    expect(explainField(["UserCompany", "deny_reason"])).toMatchObject({ nullable: true });
    expect(explainField([...person, "tax_resident"])?.observed).toContain("Null");
    expect(explainField([...person, "address_shipping"])).toMatchObject({ onlyOn: "session" });
  });
});

test.each<[JsonTrail]>([
  [[]],
  [["Response", 0, "Token", "token"]],
  [["Response", 0, "UserPartner", "id"]],
  [[...person, "brand_new"]],
  [[...person, "constructor"]],
  [[...person, "alias", "0"]],
  [[...person, "alias", 0, 0]],
  [[...person, "alias", 0, "type", "more"]],
  [[...person, 0]],
  [["UserApiKey", "granted_by_user", "UserApiKey"]],
  [["UserApiKey", "granted_by_user", "toString"]],
])("%j is not documented", (trail) => {
  expect(explainField(trail)).toBeNull();
});
