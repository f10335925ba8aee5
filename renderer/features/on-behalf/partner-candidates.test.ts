import { expect, test } from "vitest";
import { blankAccount } from "../../testing/blank-facts.ts";
import { partnerCandidates, partnerState } from "./partner-candidates.ts";

const own = { ...blankAccount, id: "own-account", access: "on-behalf" as const };
const fresh = { ...blankAccount, id: "fresh-account" };
const company = { ...blankAccount, id: "company-account", userKind: "UserCompany" as const };

test("companies of the same environment come first, and people not at all", () => {
  const person = { ...blankAccount, id: "person-account", userKind: "UserPerson" as const };
  const elsewhere = { ...company, id: "elsewhere", environment: "sandbox" as const };
  const otherPort = { ...company, id: "other-port", host: "127.0.0.1:1" };
  const accounts = [own, fresh, person, elsewhere, otherPort, company];

  expect(partnerCandidates(own, accounts).map(({ id }) => id)).toEqual([
    "company-account",
    "fresh-account",
  ]);
});

test("the one that was chosen stays among them, whatever it turned out to be", () => {
  const person = { ...blankAccount, id: "person-account", userKind: "UserPerson" as const };
  const linked = { ...own, partnerAccountId: person.id };

  expect(partnerCandidates(linked, [linked, person])).toEqual([person]);
});

test("a session is what a partner needs", () => {
  expect(partnerState(fresh)).toBe("device-missing");
  expect(partnerState({ ...fresh, done: ["installation", "device"] })).toBe("session-missing");
  expect(partnerState({ ...fresh, sessionEndsAt: 1 })).toBe("in-session");
});
