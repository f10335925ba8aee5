import { knownFaults } from "../../electron/sandbox/faults.ts";
import { readClipboard } from "./clipboard.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import type { SandgatePage } from "./sandgate-page.ts";
import { expectAccessible } from "./sound-looks.ts";

const elsewhere = "198.51.100.7";

/** Installation and device, then the address changes and a session is refused. */
async function meetChangedAddress(
  sandgate: SandgatePage,
  sandbox: {
    readonly baseUrl: string;
    readonly changePolicy: (changes: { callerAddress: string }) => void;
  },
): Promise<void> {
  await prepareAccount(sandgate, "device", { baseUrl: sandbox.baseUrl });
  sandbox.changePolicy({ callerAddress: elsewhere });
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "address-changed");
}

test("a changed address is told from a wrong key, and registering again goes through", async ({
  sandgate,
  ownSandbox,
}) => {
  await meetChangedAddress(sandgate, ownSandbox);
  const { failure } = sandgate;
  await expect(failure).toContainText("Most likely");
  await expect(failure).toContainText("bound to 127.0.0.1");
  const ruledOut = failure.getByText("bunq took it when the device was registered");
  await expect(ruledOut).toBeHidden();
  await failure.getByText(/^Ruled out: \d causes$/).click();
  await expect(ruledOut).toBeVisible();

  await remedy(sandgate, "Register again…").click();
  await sandgate.dialog.getByRole("button", { name: "Forget the device" }).click();
  await sandgate.registerDevice();
  await sandgate.goTo("Session");
  await expect(failure).toHaveCount(0);
  await sandgate.openSession();
});

test("an emptied sandbox offers a fresh start, and the account stays", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl, name: "Kept account" });
  ownSandbox.lose("everything");
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "installation-unknown");

  await remedy(sandgate, "Start over").click();
  await sandgate.dialog.getByRole("button", { name: "Forget the installation" }).click();
  await expect(sandgate.title).toHaveText("Installation");
  await sandgate.runAll();
  await expect(sandgate.button(/^Account: Kept account/)).toBeVisible();
});

test("a session that bunq ended is opened again from the note, which is then gone", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  ownSandbox.fault({ ...knownFaults.sessionEnded, path: /^\/v1\/user\//, times: 2 });
  await sandgate.button("Read user").click();
  await expectRow(sandgate, "session-over");

  await remedy(sandgate, "Open a session").click();
  await sandgate.expectStep("Session", "done");
  await sandgate.goTo("User");
  await expect(sandgate.failure).toHaveCount(0);
  await sandgate.readUser();
});

test("what nobody has met shows everything known, and is copied for support", async ({
  sandgate,
  context,
  ownSandbox,
}) => {
  await context.grantPermissions(["clipboard-write"]);
  await prepareAccount(sandgate, "nothing", { baseUrl: ownSandbox.baseUrl });
  const fault = { kind: "error", status: 418, description: "Out of tea." } as const;
  ownSandbox.fault({ ...fault, path: "/v1/installation" });
  await sandgate.button("Register installation").click();
  await expect(sandgate.failure).toContainText("bunq answered 418, for a reason not known here");
  await expect(sandgate.failure).toContainText("installation.create");
  const id = (await sandgate.failure.getByText(/^[0-9a-f-]{36}$/).textContent()) ?? "";
  await remedy(sandgate, "Copy for support").click();

  const copied = await readClipboard(context);
  expect(copied).toContain(`X-Bunq-Client-Response-Id: ${id}`);
  expect(copied).toContain("Status: 418 I'm a Teapot");
  expect(copied).toContain("bunq said: Out of tea.");
});

test("too little time leads to the settings", async ({ sandgate, page, ownSandbox }) => {
  await prepareAccount(sandgate, "nothing", { baseUrl: ownSandbox.baseUrl });
  await sandgate.openSettings();
  await sandgate.dialog
    .getByLabel(/seconds|time/i)
    .first()
    .fill("1");
  await sandgate.dialog.getByRole("button", { name: "Done" }).click();
  ownSandbox.fault({ kind: "hang", after: "read", path: "/v1/installation" });
  await sandgate.button("Register installation").click();
  await expectRow(sandgate, "answer-timed-out");
  await expect(sandgate.failure).toContainText("Only 1 s are allowed in the settings");

  await remedy(sandgate, "Open the settings").click();
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
});

test("a run of all steps that fails offers what helps, not only to go on", async ({
  sandgate,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "installation", { baseUrl: ownSandbox.baseUrl });
  ownSandbox.lose("everything");
  await sandgate.button(/^Run the rest/).click();
  await expect(sandgate.failure.getByRole("button", { name: "Start over" })).toBeVisible();
  await expect(sandgate.failure.getByRole("button", { name: "Go on from here" })).toHaveCount(0);
});

test("the note leaves the step's form in sight at 1280x800", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await prepareAccount(sandgate, "installation", { baseUrl: ownSandbox.baseUrl });
  const field = page.getByRole("textbox", { name: "API key", exact: true });
  await field.fill(`sandbox_${"5eed".repeat(14)}`);
  await sandgate.button("Register device").click();

  await expectRow(sandgate, "key-unknown-or-bound");
  await expect(field).toBeInViewport({ ratio: 1 });
  await expect(remedy(sandgate, "Use another key")).toBeInViewport({ ratio: 1 });
  await expect(sandgate.button("Register device")).toBeInViewport({ ratio: 1 });
});

test("axe finds nothing in a diagnosis that is opened, in both themes", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await meetChangedAddress(sandgate, ownSandbox);
  await sandgate.failure.getByText(/^Ruled out/).click();
  await expectAccessible(page);
});
