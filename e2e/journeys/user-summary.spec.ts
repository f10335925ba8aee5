import { demoKeys } from "../../electron/sandbox/demo-keys.ts";
import { readClipboard } from "./clipboard.ts";
import { expect, test } from "./journey.ts";
import { startLargeUserSandbox } from "./large-user.ts";

test("a person's summary tells the main facts in words", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();

  await expect(sandgate.userTab("Summary")).toHaveAttribute("aria-selected", "true");
  for (const [label, words] of [
    ["Born", /^\d{1,2} [A-Z][a-z]+ \d{4}, \d\d years$/],
    ["Phone", /^\+31 /],
    ["E-mail", /@/],
    ["Postal", "Same as main"],
    ["Language", "English (United States)"],
    ["Region", "Dutch (Netherlands)"],
    ["Auto-logout", "7 days"],
    ["Daily limit", "€ 250.00"],
    ["Status", "Active"],
  ] as const) {
    await expect(sandgate.summaryValue(label)).toHaveText(words);
  }
  await expect(sandgate.fact("Created")).toContainText("UTC");
  await expect(sandgate.fact("Created")).toContainText(/(month|days) ago$/);
  await expect(sandgate.fact("Sub-status")).toContainText("Nothing is pending.");
  await expect(page.getByText("Not in this answer")).toHaveCount(0);
});

test("a company's summary tells register, people, limits and billing", async ({ sandgate }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.registerDevice("Company");
  await sandgate.runAll();

  await expect(sandgate.summaryValue("Chamber of commerce")).toHaveText(/^99\d{6}$/);
  await expect(sandgate.summaryValue("Counter IBAN")).toHaveText(/^NL\d\d BUNQ( \d{4}){2} \d\d$/);
  await expect(sandgate.summaryValue("Director")).toBeVisible();
  await expect(sandgate.summaryValue("Beneficial owner")).toBeVisible();
  await expect(sandgate.summaryValue("Accounts")).toHaveText("24 of 25 left");
  await expect(sandgate.summaryValue("Spent this month")).toHaveText("€ 0.00 of € 100,000.00");
  await expect(sandgate.fact("Contract")).toContainText("Active");
});

test("both users behind an API key have a card, and the ID for addresses is said", async ({
  sandgate,
  page,
  context,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.registerDeviceWithKey(demoKeys.onBehalf);
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();

  for (const [title, kind] of [
    ["Who asked", "UserCompany"],
    ["Who granted", "UserPerson"],
  ] as const) {
    const card = page.getByRole("region", { name: title });
    await expect(card).toContainText(kind);
    await expect(card.getByRole("button", { name: /^ID \d+$/ })).not.toHaveText(userId);
    await expect(card.getByRole("button", { name: "Auto-logout 7 days" })).toBeVisible();
  }
  await expect(sandgate.summary).toContainText("because the session belongs to the API key");
  await sandgate.button("Copy address").click();
  await sandgate.expectAnnounced("Copy address: copied");
  expect(await readClipboard(context)).toBe(`/v1/user/${userId}`);
});

test("a value copies as it was sent, and says so", async ({ sandgate, context }) => {
  await context.grantPermissions(["clipboard-write"]);
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.summaryValue("Auto-logout").click();
  await sandgate.expectAnnounced("Copy auto-logout: copied");
  expect(await readClipboard(context)).toBe("604800");

  await sandgate.summaryValue("Language").click();
  await sandgate.expectAnnounced("Copy language: copied");
  expect(await readClipboard(context)).toBe("en_US");

  await sandgate.summaryValue("Daily limit").click();
  await sandgate.expectAnnounced("Copy daily limit: copied");
  expect(await readClipboard(context)).toBe("250.00");
});

test("the raw value is shown when its value is hovered, and stays under the pointer", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.summaryValue("Language").hover();
  const path = page.getByText("$.Response[0].UserPerson.language", { exact: true });
  await expect(path).toBeVisible();
  await expect(page.getByRole("code").filter({ hasText: /^"en_US"$/ })).toBeVisible();

  await path.hover();
  await expect(path).toBeVisible();
  await sandgate.title.hover();
  await expect(path).toBeHidden();
});

test("by keyboard the summary is one stop, and every value tells its raw form and path", async ({
  sandgate,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-write"]);
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const first = sandgate.summaryValue("Display name");
  await sandgate.userTab("Summary").focus();
  await page.keyboard.press("Tab");
  while (!(await first.evaluate((value) => value === document.activeElement))) {
    await page.keyboard.press("Tab");
  }
  for (let line = 0; line < 5; line += 1) {
    await page.keyboard.press("ArrowDown");
  }
  const nickname = sandgate.summaryValue("Nickname");
  await expect(nickname).toBeFocused();
  await expect(nickname).toHaveAccessibleDescription(
    /^"[^"]+" \$\.Response\[0\]\.UserPerson\.public_nick_name/,
  );
  await page.keyboard.press("p");
  await sandgate.expectAnnounced("Copy path: copied");
  expect(await readClipboard(context)).toBe("$.Response[0].UserPerson.public_nick_name");

  await nickname.focus();
  await page.keyboard.press("Escape");
  await expect(page.getByText("$.Response[0].UserPerson.public_nick_name")).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "What this field means" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(nickname).toBeFocused();
  await page.keyboard.press("t");
  const tree = page.getByRole("tree", { name: "UserPerson, all fields" });
  await expect(tree).toBeFocused();
  await expect(tree.getByRole("treeitem", { selected: true })).toContainText("public_nick_name");
});

test("the tab is remembered, also after the app was closed", async ({ sandgate, page, shell }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.showUserTab("Fields");
  await sandgate.goTo("Session");
  await sandgate.goTo("User");
  await expect(sandgate.userTab("Fields")).toHaveAttribute("aria-selected", "true");

  await page.goto("about:blank");
  await page.goto(await shell.restart());
  await expect(sandgate.userTab("Fields")).toHaveAttribute("aria-selected", "true");
});

test("what is open and selected in the tree survives other tabs and steps", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.showUserTab("Tree");
  const tree = page.getByRole("tree", { name: "UserPerson, all fields" });
  const selected = tree.getByRole("treeitem", { selected: true });
  await expect(selected).toContainText("id");
  await tree.press("a");
  await expect(selected).toContainText("alias");
  await tree.press("ArrowRight");
  await tree.press("ArrowRight");
  await expect(selected).toHaveAttribute("aria-level", "3");
  const name = await selected.textContent();

  await sandgate.showUserTab("Summary");
  await sandgate.showUserTab("Tree");
  await expect(selected).toHaveText(name ?? "");
  await sandgate.goTo("Device");
  await sandgate.goTo("User");
  await expect(selected).toHaveText(name ?? "");
  await expect(selected).toHaveAttribute("aria-level", "3");
});

test("null is shown as null, and what is absent is named at the end", async ({
  sandgate,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ userShapes: "reduced" });
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();

  await expect(sandgate.summaryValue("Tax residences")).toHaveText("null");
  await expect(sandgate.fact("Legal name")).toHaveCount(0);
  const absent = sandgate.summary.getByText("Not in this answer: first_name, middle_name");
  await expect(sandgate.summary.getByText("place_of_birth", { exact: true })).toBeHidden();
  await absent.click();
  await expect(sandgate.summary.getByText("place_of_birth", { exact: true })).toBeVisible();
  await expect(sandgate.summary.getByText("display_name", { exact: true })).toHaveCount(0);
});

test("a user whose types contradict the documentation is shown as sent, and leads to Drift", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ userShapes: "hostile" });
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();

  await expect(sandgate.summaryValue("Display name")).toContainText('{"text":');
  await expect(sandgate.summaryValue("Aliases")).toHaveText("null");
  await expect(sandgate.copyUserId).toBeVisible();
  await sandgate.button("Other type than documented: Display name. Show drift").click();
  await expect(sandgate.userTab("Drift")).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("region", { name: "Drift of UserPerson" })).toBeVisible();
});

test("an answer that is no user leaves the former one readable, and can be inspected", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  const path = `/v1/user/${await sandgate.shownUserId()}`;
  // Longer than what a record shows: what is inspected is all of it.
  const description = `${"Not a user at all. ".repeat(20_000)}The end.`;
  ownSandbox.fault({ kind: "error", status: 200, description, path });
  await sandgate.button("Read again").click();

  await expect(sandgate.failure).toContainText("cannot be read as a user");
  await expect(sandgate.failure.getByRole("button", { name: "Show the exchange" })).toBeVisible();
  await expect(sandgate.summaryValue("Auto-logout")).toHaveText("7 days");
  await sandgate.button("Inspect the answer").click();
  await expect(sandgate.title).toHaveText("Inspect JSON");
  await expect(page.getByRole("tree")).toContainText("error_description_translated");
});

test("a user object in the Inspector has its summary, and other JSON has none", async ({
  sandgate,
  page,
}) => {
  const inspect = async (name: string, value: unknown) => {
    const buffer = Buffer.from(JSON.stringify(value));
    const file = { name, mimeType: "application/json", buffer };
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  };
  await sandgate.command("Inspect JSON");
  await inspect("other.json", { Response: [{ Id: { id: 5 } }] });
  await expect(page.getByRole("tree")).toBeVisible();
  await expect(sandgate.userTab("Summary")).toHaveCount(0);

  await inspect("user.json", { Response: [{ UserPerson: { id: 5, session_timeout: 604800 } }] });
  await sandgate.showUserTab("Summary");
  await expect(sandgate.summaryValue("Auto-logout")).toHaveText("7 days");
  await sandgate.summaryValue("Auto-logout").focus();
  await page.keyboard.press("t");
  await expect(page.getByRole("treeitem", { selected: true })).toContainText("session_timeout");
});

test("a user of 6 MB opens when it arrives, and waits to be asked for in a window that opens later", async ({
  sandgate,
  page,
}) => {
  const sandbox = await startLargeUserSandbox(6_000_000);
  try {
    await sandgate.useOwnSandbox(sandbox.baseUrl);
    await sandgate.runAll();
    const userId = await sandgate.shownUserId();
    await expect(sandgate.summaryValue("Auto-logout")).toHaveText("7 days");

    await page.reload();
    await expect(page.getByText("was received before this window opened")).toBeVisible();
    await expect(sandgate.summary).toHaveCount(0);
    expect(await sandgate.shownUserId()).toBe(userId);
    await sandgate.button("Show").click();
    await expect(sandgate.title).toBeFocused();
    await expect(sandgate.summaryValue("Auto-logout")).toHaveText("7 days");

    await sandgate.showUserTab("Drift");
    await expect(page.getByRole("button", { name: /^grown/ })).toBeVisible();
  } finally {
    await sandbox.close();
  }
});
