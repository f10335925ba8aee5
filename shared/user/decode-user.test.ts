import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUser, type DecodedUser } from "./decode-user.ts";

function answer(...items: unknown[]): string {
  return JSON.stringify({ Response: items });
}

function decoded(text: string): DecodedUser {
  const result = decodeUser(text);
  if (!result.ok) throw new Error(result.message);
  return result.user;
}

function refusal(text: string): { reason: string; message: string } {
  const result = decodeUser(text);
  if (result.ok) throw new Error("a user was decoded");
  return result;
}

const person = {
  id: 1822179,
  created: "2025-03-05 16:12:11.918100",
  status: "ACTIVE",
  sub_status: "NONE",
  legal_name: "Zoë van der Berg",
  display_name: "Z. van der Berg",
  public_nick_name: "Zoë",
  alias: [
    { type: "PHONE_NUMBER", value: "+31612345678", name: "+31612345678" },
    { type: "EMAIL", value: "zoe@example.org", name: "zoe@example.org" },
  ],
  address_main: { city: "Amsterdam", country: "NL" },
  language: "nl_NL",
  region: "nl_NL",
  session_timeout: 604800,
  daily_limit_without_confirmation_login: { currency: "EUR", value: "250.00" },
};

describe("the four kinds", () => {
  test("a person is decoded from the answer that opens a session", () => {
    const user = decoded(answer({ Id: { id: 1 } }, { Token: { id: 1 } }, { UserPerson: person }));

    expect(user).toEqual({
      summary: {
        kind: "UserPerson",
        id: "1822179",
        displayName: "Z. van der Berg",
        sessionTimeout: 604800,
      },
      requestedBy: null,
      grantedBy: null,
    });
  });

  test.each([
    [{ name: "Tulpen & Zonen B.V.", public_nick_name: "Tulpen" }, "Tulpen & Zonen B.V."],
    [{ display_name: " ", legal_name: "Zoë van der Berg" }, "Zoë van der Berg"],
    [{ display_name: { text: "Zoë" }, public_nick_name: "Zoë" }, "Zoë"],
  ])("of %j the best name there is is %j", (names, expected) => {
    const { summary } = decoded(answer({ UserCompany: { id: 42, ...names } }));

    expect(summary.displayName).toBe(expected);
  });

  test("an API key's own id is the user's id, and both inner users are decoded", () => {
    const user = decoded(
      answer({
        UserApiKey: {
          id: 1364,
          requested_by_user: { UserCompany: { id: 1360, display_name: "Partner" } },
          granted_by_user: { UserPerson: { id: 1363, display_name: "Customer" } },
        },
      }),
    );

    expect(user.summary).toMatchObject({ kind: "UserApiKey", id: "1364" });
    expect(user.requestedBy).toMatchObject({ kind: "UserCompany", id: "1360" });
    expect(user.grantedBy).toMatchObject({ kind: "UserPerson", displayName: "Customer" });
  });
});

describe("what may be missing or odd", () => {
  test.each(["UserPerson", "UserCompany", "UserApiKey", "UserPaymentServiceProvider"])(
    "a %s needs nothing but an id",
    (kind) => {
      const { summary } = decoded(answer({ [kind]: { id: 5 } }));
      const { kind: decodedKind, id, ...rest } = summary;

      expect([decodedKind, id]).toEqual([kind, "5"]);
      expect(Object.values(rest).every((value) => value === null)).toBe(true);
    },
  );

  test("an id above 2^53 keeps its digits", () => {
    const { summary } = decoded('{"Response":[{"UserPerson":{"id":9007199254740993123}}]}');

    expect(summary.id).toBe("9007199254740993123");
  });

  test("an id may come as a string of digits", () => {
    expect(decoded(answer({ UserPerson: { id: "0042" } })).summary.id).toBe("0042");
  });

  test("the object form of the reference pages is read, with and without Response", () => {
    const bare = { Id: { id: 1 }, Token: { id: 1 }, UserPerson: { id: 5 }, UserCompany: null };

    expect(decoded(JSON.stringify(bare)).summary.id).toBe("5");
    expect(decoded(JSON.stringify({ Response: bare })).summary.id).toBe("5");
  });

  test("items of unknown types beside the user are skipped", () => {
    const text = answer(null, 3, [], { UserBadge: { id: 9 } }, { UserPerson: { id: 5 } });

    expect(decoded(text).summary.id).toBe("5");
  });

  test("an inner user without an id keeps its name, and a wrapper without a user is null", () => {
    const user = decoded(
      answer({
        UserApiKey: {
          id: 1,
          requested_by_user: { UserPerson: { display_name: "App owner" } },
          granted_by_user: { UserUnheardOf: { id: 2 } },
        },
      }),
    );

    expect(user.requestedBy).toMatchObject({ id: null, displayName: "App owner" });
    expect(user.grantedBy).toBeNull();
  });

  test("fields of another type than documented become null, at any depth", () => {
    const hostile = fc.oneof(fc.jsonValue(), fc.constantFrom(null, [null], { value: {} }, 1e30));
    const keys = Object.keys(person).filter((key) => key !== "id");
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), hostile), (fields) => {
        const { summary } = decoded(answer({ UserPerson: { ...fields, id: 5 } }));

        expect(summary.id).toBe("5");
      }),
    );
  });

  test("of a repeated field the last counts, as for every other reader", () => {
    const text = '{"UserPerson":{"id":1,"display_name":"a","id":2,"display_name":"b"}}';

    expect(decoded(text).summary).toMatchObject({ id: "2", displayName: "b" });
  });
});

describe("what is refused", () => {
  test.each([
    ["not-json", "<html>502 Bad Gateway</html>"],
    ["not-json", '{"Response":[{"UserPerson":{"id":5'],
    ["no-user", answer()],
    ["no-user", answer({ Id: { id: 1 } })],
    ["no-user", answer({ UserPerson: null })],
    ["no-user", '{"Error":[{"error_description":"no"}]}'],
    ["no-user", "null"],
    ["several-users", answer({ UserPerson: { id: 1 } }, { UserCompany: { id: 2 } })],
    ["several-users", answer({ UserPerson: { id: 1 } }, { UserPerson: { id: 2 } })],
    ["unknown-kind", answer({ UserPartner: { id: 1 } })],
    ["no-id", answer({ UserPerson: { display_name: "Zoë" } })],
    ["no-id", answer({ UserPerson: { id: null } })],
    ["no-id", answer({ UserPerson: { id: -1 } })],
    ["no-id", answer({ UserPerson: { id: 1.5 } })],
    ["no-id", answer({ UserPerson: { id: "1/../2" } })],
  ])("%s: %s", (reason, text) => {
    expect(refusal(text).reason).toBe(reason);
  });

  test("the message names the kind, and never a value of the answer", () => {
    const { message } = refusal(answer({ UserPartner: { id: 1, token: "canary-7f3a" } }));

    expect(message).toContain("UserPartner");
    expect(message).not.toContain("canary-7f3a");
  });
});
