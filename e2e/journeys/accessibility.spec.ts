import { knownFaults } from "../../electron/sandbox/faults.ts";
import { expect, test } from "./journey.ts";
import { expectAccessible } from "./sound-looks.ts";

test("axe finds nothing on the welcome", async ({ sandgate, page }) => {
  await expect(sandgate.title).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing on the steps before they are done", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await expectAccessible(page);
  await sandgate.goTo("Device");
  await expectAccessible(page);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await page.getByRole("radio", { name: "These addresses" }).check();
  await expectAccessible(page);
  await sandgate.button("Register device").click();
  await expect(page.getByRole("textbox", { name: "API key", exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expectAccessible(page);
  await page.getByRole("radio", { name: "This address only" }).check();
  await sandgate.registerDevice();
  await sandgate.goTo("Session");
  await expectAccessible(page);
  await sandgate.openSession();
  await sandgate.goTo("User");
  await expectAccessible(page);
});

test("axe finds nothing on a renewed session with a history", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.goTo("Session");
  await sandgate.button("Renew").click();
  await expect(page.getByRole("row", { name: /Renewed$/ })).toBeAttached();
  await expectAccessible(page);
});

test("axe finds nothing on the steps that are done", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await expectAccessible(page);
  for (const step of ["Installation", "Device", "Session"] as const) {
    await sandgate.goTo(step);
    await expectAccessible(page);
  }
});

test("axe finds nothing in the views of the user object", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  for (const tab of ["Tree", "Pretty", "Raw"] as const) {
    await sandgate.showUserTab(tab);
    await expectAccessible(page);
  }
});

test("axe finds nothing in Fields and Drift when they have much to say", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  ownSandbox.changePolicy({ userShapes: "hostile" });
  await sandgate.button("Read again").click();
  await sandgate.showUserTab("Drift");
  await expect(page.getByRole("button", { name: "Copy report" })).toBeVisible();
  await expectAccessible(page);
  await sandgate.showUserTab("Fields");
  const search = page.getByRole("searchbox", { name: "Find a field" });
  await search.fill("status");
  await search.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { expanded: true, name: /^status/ })).toBeVisible();
  await expectAccessible(page);
  await search.fill("no such field");
  await expectAccessible(page);
  await sandgate.showUserTab("Tree");
  await page.getByRole("tree").press("?");
  await expect(page.getByRole("dialog", { name: "What this field means" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in Compare, before and after the choice", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  ownSandbox.changePolicy({ userShapes: "hostile" });
  await sandgate.button("Read again").click();
  await sandgate.showUserTab("Compare");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^The reading of/ }).click();
  await expect(page.getByRole("button", { name: "Swap sides" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close the comparison" }).click();
  await page.getByLabel("Answer or user object").fill("no JSON");
  await sandgate.button("Compare with this text").click();
  await expect(page.getByRole("heading", { name: "The other side is not JSON" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in the summaries, nor in the card beside a value", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ userShapes: "hostile" });
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  await sandgate.summary.getByText("Not in this answer").click();
  await expectAccessible(page);
  await sandgate.summaryValue("Nickname").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Show in tree" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "What this field means" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in the exchange, the storage and the receipt", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.showTab("Headers");
  await expectAccessible(page);
  await sandgate.showTab("Timing");
  await expectAccessible(page);
  await sandgate.openStorage();
  await expectAccessible(page);
  await sandgate.logOut();
  await sandgate.goTo("Session");
  await expect(page.getByRole("heading", { name: "Logged out" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in the layers over the window", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await page.keyboard.press("Control+k");
  await expect(page.getByLabel("Find a command")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sandgate.dialog).toBeHidden();
  await sandgate.openSettings();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await sandgate.openAccountMenu();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await sandgate.button("Import a key").click();
  await expect(sandgate.dialog).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing in the questions asked before something is lost", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  for (const words of ["New account", "Rename “First account”", "Remove “First account”"]) {
    await sandgate.command(words);
    await expect(sandgate.dialog.getByRole("button", { name: "Cancel" })).toBeVisible();
    await expectAccessible(page);
    await sandgate.dialog.getByRole("button", { name: "Cancel" }).click();
  }
  await sandgate.openStorage();
  await sandgate.button("Forget everything").click();
  await expect(sandgate.dialog).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing on a failure, nor while a step runs", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ ...knownFaults.credentialsIncorrect, path: "/v1/installation" });
  await sandgate.button("Run all").click();
  await expect(sandgate.failure).toBeVisible();
  await expectAccessible(page);
  ownSandbox.fault({ kind: "hang", after: "read", path: "/v1/installation" });
  await sandgate.button("Register installation").click();
  await sandgate.expectStep("Installation", "running");
  await expectAccessible(page);
  await sandgate.button("Cancel").first().click();
  await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible();
  await expectAccessible(page);
});
