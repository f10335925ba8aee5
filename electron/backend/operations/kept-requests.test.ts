import { expect, test } from "vitest";
import { blankDraft } from "../../../shared/requests/request-draft.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";

const draft = blankDraft;

async function openKept() {
  const onboarding = await openOnboarding();
  const { accountId, backend } = onboarding;
  return {
    ...onboarding,
    save: (name: string, savedId?: string) =>
      backend.call("request.save", { accountId, name, draft, ...(savedId ? { savedId } : {}) }),
    names: async () =>
      (await backend.call("request.list", { accountId })).saved.map(({ name }) => name),
  };
}

test("saved requests stand in the order of their names, numbers counted", async () => {
  const { names, save } = await openKept();
  for (const name of ["b 10", "B 9", "a"]) await save(name);

  expect(await names()).toEqual(["a", "B 9", "b 10"]);
});

test("one that is saved again takes its own place, and one that was removed can be put back", async () => {
  const { accountId, backend, names, save } = await openKept();
  const { savedId } = await save("First");
  await save("Renamed", savedId);
  expect(await names()).toEqual(["Renamed"]);

  expect(await backend.call("request.remove", { accountId, savedId })).toEqual({ removed: true });
  expect(await backend.call("request.remove", { accountId, savedId })).toEqual({ removed: false });
  expect(await names()).toEqual([]);
  expect(await save("Renamed", savedId)).toEqual({ savedId });
  expect(await names()).toEqual(["Renamed"]);
});

test("what would make the document huge is not saved, and says what to do", async () => {
  const { accountId, backend } = await openKept();
  const long = { ...draft, body: "x".repeat(600_000) };
  await backend.call("request.save", { accountId, name: "One", draft: long });

  expect(
    await backend.refusal("request.save", { accountId, name: "Two", draft: long }),
  ).toMatchObject({
    code: "invalid_input",
    message: expect.stringContaining("Remove one") as string,
  });
});

test("the history is cleared, saved requests stay", async () => {
  const { accountId, backend, names, runTo, save } = await openKept();
  await runTo("session");
  await save("Kept");
  await backend.call("request.send", { accountId, draft });

  expect(await backend.call("request.clear-history", { accountId })).toEqual({ forgotten: 1 });
  expect((await backend.call("request.list", { accountId })).history).toEqual([]);
  expect(await names()).toEqual(["Kept"]);
});

test("addresses are filled with the account that was chosen, of those that answers brought", async () => {
  const { accountId, backend, runTo } = await openKept();
  await runTo("session");
  const body = '{"currency":"EUR","description":"Savings pot"}';
  const path = "/v1/user/{userID}/monetary-account";
  const made = { ...draft, method: "POST" as const, path: `${path}-bank`, body };
  await backend.call("request.send", { accountId, draft: made });
  await backend.call("request.send", { accountId, draft: { ...draft, path } });
  const { monetaryAccounts, variables } = await backend.call("request.list", { accountId });
  const other = monetaryAccounts.find(({ id }) => id !== variables["monetary-accountID"]);

  expect(monetaryAccounts.map(({ label }) => label)).toContain("Savings pot");
  const chosen = await backend.call("request.choose-account", {
    accountId,
    monetaryAccountId: other?.id ?? "",
  });
  expect(chosen.variables["monetary-accountID"]).toBe(other?.id);
  expect(
    await backend.refusal("request.choose-account", { accountId, monetaryAccountId: "1" }),
  ).toMatchObject({ code: "invalid_input", field: "monetaryAccountId" });
});
