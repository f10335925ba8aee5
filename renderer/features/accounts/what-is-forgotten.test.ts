import { expect, test } from "vitest";
import { blankAccount } from "../../testing/blank-facts.ts";
import { whatIsForgotten } from "./what-is-forgotten.ts";

test("a fresh account loses its key pair and exchanges, and no token is claimed", () => {
  expect(whatIsForgotten(blankAccount)).toEqual([
    "its key pair and name",
    "its recorded exchanges",
    "requests that were saved or sent",
  ]);
});

test("a payment service provider's account names its certificate", () => {
  expect(whatIsForgotten({ ...blankAccount, access: "psd2" }).join("; ")).toContain("certificate");
});

test("an account in use names the user ID, the session and the API key", () => {
  const named = whatIsForgotten({
    ...blankAccount,
    done: ["installation", "device", "session", "user"],
    userId: "1822179",
    sessionEndsAt: 1,
  }).join("; ");

  expect(named).toContain("1822179");
  expect(named).toContain("open session");
  expect(named).toContain("API key");
});
