import { expect, test } from "vitest";
import { readUserText } from "../../../shared/user/read-user.ts";
import { blankUser } from "../../testing/blank-facts.ts";
import { heroWords, type KnownUser } from "./hero-words.ts";

function words(kind: KnownUser["kind"], user: object) {
  const reading = readUserText(JSON.stringify({ Response: [{ [kind]: { id: 5, ...user } }] }));
  if (!reading.ok) throw new Error(reading.message);
  return heroWords({ ...blankUser, kind, readAt: 1 }, reading);
}

test("a person is named as bunq shows it, with status and place", () => {
  const person = {
    display_name: "Z. van der Zandpoort",
    legal_name: "Zoë van der Zandpoort",
    status: "ACTIVE",
    sub_status: "NONE",
    language: "nl_NL",
    address_main: { city: "Amsterdam", country: "NL" },
  };

  expect(words("UserPerson", person)).toEqual({
    name: "Z. van der Zandpoort",
    letters: "Z. van der Zandpoort",
    status: { words: "Active", tone: "ok" },
    place: "UserPerson · Amsterdam, Netherlands · nl_NL",
  });
});

test("a company without an address stands in the country it is registered in", () => {
  expect(words("UserCompany", { name: "Zandloper", country: "NL" })).toMatchObject({
    name: "Zandloper",
    place: "UserCompany · Netherlands",
  });
});

test("an API key is known by who granted it, whatever kind that is", () => {
  const granted = (user: object) => words("UserApiKey", { granted_by_user: user }).name;

  expect(granted({ UserPerson: { display_name: "Z. Kumsal" } })).toBe("API key for Z. Kumsal");
  expect(granted({ UserCompany: { name: "Zandloper" } })).toBe("API key for Zandloper");
  expect(granted({ UserUnheardOf: { display_name: "x" } })).toBe("User 5");
});

test("without a usable name the user goes by its ID", () => {
  const user = { display_name: { text: "an object" }, legal_name: null, public_nick_name: " " };

  expect(words("UserPerson", user)).toMatchObject({ name: "User 5", letters: "" });
});

test("before the object is read, the facts tell who it is", () => {
  const known = { ...blankUser, displayName: "Zoë", readAt: 1 };

  expect(heroWords(known, null)).toEqual({
    name: "Zoë",
    letters: "Zoë",
    status: null,
    place: "UserPerson",
  });
});
