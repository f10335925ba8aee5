import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { accountListQuery, userQuery } from "../../../backend/queries.ts";
import { blankAccount } from "../../../testing/blank-facts.ts";
import { forgetClosedAccounts } from "./forget-closed-accounts.ts";

// there is no backend here: the facts are put in by hand
vi.mock(import("../../../backend/call.ts"), () => ({ call: vi.fn() }));

const account = { ...blankAccount, id: "a", userId: "5" };
const read = { fetchedAt: 1, bodyBytes: 2, previous: null };

function following() {
  const queryClient = new QueryClient();
  const documents = { forget: vi.fn(), forgetOthers: vi.fn() };
  const stop = forgetClosedAccounts(queryClient, documents);
  return { queryClient, documents, stop };
}

test("a user that the facts no longer hold is forgotten, one that they hold is kept", () => {
  const { queryClient, documents } = following();
  queryClient.setQueryData(userQuery("a").queryKey, read);
  expect(documents.forget).not.toHaveBeenCalled();

  queryClient.setQueryData(userQuery("a").queryKey, null);
  expect(documents.forget).toHaveBeenCalledWith("a");
});

test("with an account goes what was opened of it", () => {
  const { queryClient, documents } = following();
  queryClient.setQueryData(accountListQuery.queryKey, {
    accounts: [account],
    selectedId: "a",
  });
  expect(documents.forgetOthers).toHaveBeenLastCalledWith(["a"]);

  queryClient.setQueryData(accountListQuery.queryKey, { accounts: [], selectedId: null });
  expect(documents.forgetOthers).toHaveBeenLastCalledWith([]);
});

test("once stopped, nothing is forgotten", () => {
  const { queryClient, documents, stop } = following();
  queryClient.setQueryData(userQuery("a").queryKey, read);
  stop();
  queryClient.setQueryData(userQuery("a").queryKey, null);

  expect(documents.forget).not.toHaveBeenCalled();
});
