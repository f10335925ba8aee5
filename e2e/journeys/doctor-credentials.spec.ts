import { expectRow, remedy } from "./doctor-table.ts";
import { prepareAccount } from "./prepare.ts";
import type { SandgatePage } from "./sandgate-page.ts";
import { expect, hour, test } from "./timed-journey.ts";

const hex = "0123456789abcdef".repeat(4);
const elsewhere = "198.51.100.7";

const field = ({ page }: SandgatePage) =>
  page.getByRole("textbox", { name: "API key", exact: true });

async function tryKey(sandgate: SandgatePage, apiKey: string): Promise<void> {
  await field(sandgate).fill(apiKey);
  await sandgate.button("Register device").click();
}

async function useAnother(sandgate: SandgatePage): Promise<void> {
  await remedy(sandgate, "Use another key").click();
  await expect(sandgate.failure).toHaveCount(0);
  await expect(field(sandgate)).toBeFocused();
}

test("a key that bunq does not take is told apart by its form, and asked for again", async ({
  sandgate,
  ownSandbox,
}) => {
  const { baseUrl } = ownSandbox;
  await prepareAccount(sandgate, "installation", { baseUrl });
  await tryKey(sandgate, hex);
  await expectRow(sandgate, "key-of-another-environment");
  await useAnother(sandgate);
  await tryKey(sandgate, `"sandbox_${hex.slice(0, 56)}"`);
  await expectRow(sandgate, "key-malformed");
  await useAnother(sandgate);
  await tryKey(sandgate, `sandbox_${hex.slice(0, 56)}`);
  await expectRow(sandgate, "key-unknown-or-bound");
  await useAnother(sandgate);

  await tryKey(sandgate, await ownSandbox.addUser("UserPerson"));
  await sandgate.expectStep("Device", "done");
});

test("a key that another account here has registered names that account", async ({
  sandgate,
  ownSandbox,
}) => {
  const { baseUrl } = ownSandbox;
  const locked = await ownSandbox.addUser("UserPerson");
  const free = await ownSandbox.addUser("UserPerson");
  const permittedIps = ["203.0.113.9"];
  const first = { baseUrl, name: "First", apiKey: locked, permittedIps };
  await prepareAccount(sandgate, "device", first);
  await prepareAccount(sandgate, "device", { baseUrl, name: "Second", apiKey: free });
  await prepareAccount(sandgate, "installation", { baseUrl, name: "Third" });
  await tryKey(sandgate, locked);
  await expectRow(sandgate, "key-bound-in-another-account");
  await expect(sandgate.failure).toContainText('"First" registered this key for 203.0.113.9');
  await useAnother(sandgate);
  ownSandbox.changePolicy({ callerAddress: elsewhere });
  await tryKey(sandgate, free);
  await expectRow(sandgate, "key-registered-in-another-account");
  await expect(sandgate.failure).toContainText('the account "Second"');
  await useAnother(sandgate);

  await sandgate.registerDevice();
});

test("a sandbox user’s key that the sandbox lost is told from one that waited too long", async ({
  sandgate,
  timed,
  shell,
}) => {
  const { sandbox } = timed;
  await prepareAccount(sandgate, "key", { baseUrl: sandbox.baseUrl });
  sandbox.lose("keys");
  await sandgate.button("Register device").click();
  await expectRow(sandgate, "key-forgotten-by-sandbox");
  await useAnother(sandgate);
  await sandgate.button("Person").click();
  await expect(sandgate.page.getByRole("group", { name: "API key", exact: true })).toBeVisible();
  timed.advanceBunq(hour);
  await shell.advanceClock(hour);
  await sandgate.button("Register device").click();
  await expectRow(sandgate, "key-died-unused");
  await useAnother(sandgate);

  await sandgate.registerDevice();
});
