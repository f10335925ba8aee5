import { expect, test } from "vitest";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { whatIsForgotten } from "./what-is-forgotten.ts";

const fresh: AccountSummary = {
  id: "account-1",
  name: "Trial",
  environment: "local",
  host: null,
  createdAt: 0,
  done: [],
  userId: null,
  userName: null,
  sessionEndsAt: null,
};

test("a fresh account loses its key pair and exchanges, and no token is claimed", () => {
  expect(whatIsForgotten(fresh)).toEqual(["its key pair and name", "its recorded exchanges"]);
});

test("an account in use names the user ID, the session and the API key", () => {
  const named = whatIsForgotten({
    ...fresh,
    done: ["installation", "device", "session", "user"],
    userId: "1822179",
    sessionEndsAt: 1,
  }).join("; ");

  expect(named).toContain("1822179");
  expect(named).toContain("open session");
  expect(named).toContain("API key");
});
