import { expect, test } from "vitest";
import { readUserText } from "./read-user.ts";
import { userName } from "./user-name.ts";

function nameIn(body: unknown): string | null {
  const reading = readUserText(JSON.stringify(body));
  if (!reading.ok) throw new Error(reading.message);
  return userName(reading);
}

test("the display name goes first, then the legal one, then the nickname", () => {
  const names = { display_name: "Z. Berg", legal_name: "Zoë Berg", public_nick_name: "Zoë" };

  expect(nameIn({ UserPerson: { id: 1, ...names } })).toBe("Z. Berg");
  expect(nameIn({ UserPerson: { id: 1, ...names, display_name: " " } })).toBe("Zoë Berg");
  expect(nameIn({ UserPerson: { id: 1, public_nick_name: "Zoë", display_name: {} } })).toBe("Zoë");
  expect(nameIn({ UserPerson: { id: 1, display_name: null } })).toBeNull();
});

test("a company goes by its registered name where none is displayed", () => {
  expect(nameIn({ UserCompany: { id: 1, name: "Tulpen B.V.", public_nick_name: "T" } })).toBe(
    "Tulpen B.V.",
  );
});

test("an API key goes by the name of who granted access", () => {
  const requested = { UserCompany: { id: 2, display_name: "Partner" } };
  const granted = { UserPerson: { display_name: "Customer" } };

  expect(
    nameIn({ UserApiKey: { id: 1, requested_by_user: requested, granted_by_user: granted } }),
  ).toBe("Customer");
  expect(nameIn({ UserApiKey: { id: 1, requested_by_user: requested } })).toBeNull();
});
