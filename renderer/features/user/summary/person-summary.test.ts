import { expect, test } from "vitest";
import { linesOf, shownSummary } from "./testing/shown-summary.ts";

const home = {
  street: "Keizersgracht",
  house_number: "12",
  postal_code: "1015 CN",
  city: "Amsterdam",
  country: "NL",
};

const person = {
  display_name: "Z. van der Zandpoort",
  legal_name: "Zoë van der Zandpoort",
  first_name: "Zoë",
  middle_name: "van der",
  last_name: "Zandpoort",
  public_nick_name: "Zoë",
  date_of_birth: "1985-04-12",
  place_of_birth: "Haarlem",
  country_of_birth: "NL",
  nationality: "NL",
  all_nationality: ["NL", "IE"],
  gender: "FEMALE",
  alias: [
    { type: "PHONE_NUMBER", value: "+31612345678", name: "+31612345678" },
    { type: "EMAIL", value: "zoe@zandpoort.example", name: "zoe@zandpoort.example" },
    { type: "IBAN", value: "NL91ABNA0417164300", name: "Z. van der Zandpoort" },
  ],
  address_main: home,
  address_postal: home,
  address_shipping: { ...home, house_number: "14" },
  status: "SIGNUP",
  sub_status: "COUNTER_IBAN",
  language: "en_US",
  region: "nl_NL",
  session_timeout: 604800,
  daily_limit_without_confirmation_login: { value: "1250.00", currency: "EUR" },
  version_terms_of_service: "1.6.0",
  created: "2025-03-05 16:12:11.918100",
  updated: "2026-11-21 02:59:30.000000",
  public_uuid: "c58c51c5-8400-438a-b7d4-961bc049cef7",
  avatar: { uuid: "bcf79570-2e07-4181-8f95-bf6019fe9d5b", image: [] },
  tax_resident: [{ country: "NL", tax_number: "991536958", status: "CONFIRMED", id: 7 }],
  notification_filters: [
    {
      category: "MUTATION",
      notification_delivery_method: "URL",
      notification_target: "https://x.example",
    },
    { category: "BILLING", notification_delivery_method: "PUSH" },
  ],
  relations: [],
};

test("identity tells names, birth with age, nationalities and gender", async () => {
  expect(linesOf(await shownSummary("UserPerson", person), "Identity")).toEqual([
    "Display name: Z. van der Zandpoort",
    "Legal name: Zoë van der Zandpoort",
    "First name: Zoë",
    "Middle name: van der",
    "Last name: Zandpoort",
    "Nickname: Zoë",
    "Born: 12 April 1985, 41 years",
    "Birth place: Haarlem",
    "Birth country: Netherlands",
    "Nationalities: Netherlands, Ireland",
    "Gender: Female",
  ]);
});

test("aliases are labelled by their type, with the owner where it is another name", async () => {
  expect(linesOf(await shownSummary("UserPerson", person), "Contact")).toEqual([
    "Phone: +31 612 345 678",
    "E-mail: zoe@zandpoort.example",
    "IBAN: NL91 ABNA 0417 1643 00 (Z. van der Zandpoort)",
  ]);
});

test("an address that repeats the main one says so", async () => {
  expect(linesOf(await shownSummary("UserPerson", person), "Addresses")).toEqual([
    "Main: Keizersgracht 12 | 1015 CN Amsterdam | Netherlands",
    "Postal: Same as main",
    "Shipping: Keizersgracht 14 | 1015 CN Amsterdam | Netherlands",
  ]);
});

test("the account tells status and settings with what they mean", async () => {
  expect(linesOf(await shownSummary("UserPerson", person), "Account")).toEqual([
    "Status: Signup (The registration is not finished.)",
    "Sub-status: Counter IBAN (Waits for a payment from the user's account at another bank.)",
    "Language: English (United States)",
    "Region: Dutch (Netherlands)",
    "Auto-logout: 7 days",
    "Daily limit: € 1,250.00 (without confirming each payment)",
    "Terms version: 1.6.0",
  ]);
});

test("tax, notifications and relations are listed, and nothing is said to be none", async () => {
  const summary = await shownSummary("UserPerson", person);

  expect(linesOf(summary, "Tax")).toEqual(["Netherlands: 991536958 (Confirmed)"]);
  expect(linesOf(summary, "Notifications, 2")).toEqual([
    "Mutation: https://x.example (URL)",
    "Billing: Push",
  ]);
  expect(linesOf(summary, "Relations")).toEqual(["Relations: None"]);
});

test("every value knows where it stands in the answer", async () => {
  const { groups } = await shownSummary("UserPerson", person);
  const paths = groups.flatMap(({ facts }) => facts.map(({ path }) => path.slice(3).join(".")));

  expect(paths).toEqual(
    expect.arrayContaining(["session_timeout", "alias.1.value", "avatar.uuid", "relations"]),
  );
  expect(groups[0]?.facts[0]?.path).toEqual(["Response", 0, "UserPerson", "display_name"]);
});

test("null is shown as null, and what is absent is named at the end, not in a line", async () => {
  const summary = await shownSummary("UserPerson", { display_name: null, tax_resident: null });

  expect(linesOf(summary, "Identity")).toEqual(["Display name: null"]);
  expect(linesOf(summary, "Tax")).toEqual(["Tax residences: null"]);
  expect(summary.groups.map(({ title }) => title)).toEqual(["Identity", "Tax"]);
  expect(summary.absent).toEqual(expect.arrayContaining(["first_name", "alias", "status"]));
  expect(summary.absent).not.toContain("display_name");
  expect(summary.absent).not.toContain("document_number");
});

test("a value of another type than documented is shown as it was sent", async () => {
  const summary = await shownSummary("UserPerson", {
    display_name: { text: "Zoë" },
    session_timeout: "soon",
    alias: [{ type: "EMAIL", value: "a@b.example" }, 7, null],
    address_main: [],
    all_nationality: "NL",
  });

  expect(linesOf(summary, "Identity")).toEqual(['Display name: odd {"text":"Zoë"}']);
  expect(linesOf(summary, "Contact")).toEqual([
    "E-mail: a@b.example",
    "Aliases: odd 7",
    "Aliases: null",
  ]);
  expect(linesOf(summary, "Addresses")).toEqual(["Main: odd []"]);
  expect(linesOf(summary, "Account")).toEqual(['Auto-logout: odd "soon"']);
  expect(summary.absent).not.toContain("session_timeout");
});

test("a text without characters, and an address without parts, are not just a gap", async () => {
  const summary = await shownSummary("UserPerson", { middle_name: "", address_main: {} });

  expect(linesOf(summary, "Identity")).toEqual(["Middle name: Empty (text without characters)"]);
  expect(linesOf(summary, "Addresses")).toEqual(["Main: Empty (an address without parts)"]);
});

test("of a long list the first twenty are lines, and the rest is counted", async () => {
  const alias = Array.from({ length: 1500 }, (_, at) => ({
    type: "EMAIL",
    value: `${at}@b.example`,
  }));
  const lines = linesOf(await shownSummary("UserPerson", { alias }), "Contact");

  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("Aliases: 1,480 more");
});

test("the one nationality of the newer list counts where the older field is left out", async () => {
  const summary = await shownSummary("UserPerson", { all_nationality: ["IE"] });

  expect(linesOf(summary, "Identity")).toEqual(["Nationality: Ireland"]);
});

test("an empty text says so, whatever would have been made of it", async () => {
  const fields = ["nationality", "gender", "place_of_birth", "date_of_birth", "country_of_birth"];
  const settings = ["status", "sub_status", "language", "region"];
  const empty = Object.fromEntries([...fields, ...settings].map((name) => [name, " "]));
  const summary = await shownSummary("UserPerson", empty);
  const lines = [...linesOf(summary, "Identity"), ...linesOf(summary, "Account")];

  expect(lines).toHaveLength(fields.length + settings.length);
  for (const line of lines) expect(line).toMatch(/: Empty( |$)/);
});
