import { readFile } from "node:fs/promises";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { readClipboard } from "./clipboard.ts";
import { expect, test } from "./journey.ts";
import type { SandgatePage } from "./sandgate-page.ts";

type Panel = "Fields" | "Drift" | "Compare";

/** Opens a tab of the user object; answers what it shows. */
async function openPanel(page: Page, name: Panel): Promise<Locator> {
  const tab = page
    .getByRole("tablist", { name: "User object" })
    .getByRole("tab", { name: new RegExp(`^${name}`) });
  await tab.click();
  await expect(tab).toHaveAttribute("aria-selected", "true");
  return page.getByRole("tabpanel", { name: new RegExp(`^${name}`) });
}

async function expectInTree(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("tab", { name: "Tree", exact: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.getByRole("treeitem", { selected: true })).toContainText(text);
}

/** The answer that brought the user, value by value as received. */
async function copyBody(sandgate: SandgatePage, context: BrowserContext): Promise<string> {
  await sandgate.exchange.getByRole("button", { name: "Copy response body, pretty" }).click();
  await sandgate.expectAnnounced("Copy response body, pretty: copied");
  return readClipboard(context);
}

/** Every text and number, of those that are long enough to say something about somebody. */
function scalarsOf(value: unknown): readonly string[] {
  if (value !== null && typeof value === "object") return Object.values(value).flatMap(scalarsOf);
  return [String(value)].filter((text) => text.length >= 6);
}

test("a field is found by what it means, explained, and shown in the tree", async ({
  sandgate,
  page,
  context,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const panel = await openPanel(page, "Fields");
  await page.keyboard.press("Control+f");
  const search = panel.getByRole("searchbox", { name: "Find a field" });
  await expect(search).toBeFocused();
  await page.keyboard.type("auto-logout");

  await expect(panel.getByText("1 of 168 fields")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const row = panel.getByRole("button", { name: /^session_timeout/ });
  await expect(row).toBeFocused();
  await expect(row).toContainText("whole number");
  await expect(row).toContainText("604800");
  await page.keyboard.press("Enter");
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await expect(panel.getByText("Sent, with the documented type.")).toBeVisible();
  await expect(panel.getByRole("link", { name: /doc\.bunq\.com/ })).toHaveAttribute(
    "href",
    /^https:\/\/doc\.bunq\.com\//,
  );
  await panel.getByRole("button", { name: "Copy path of session_timeout" }).click();
  await sandgate.expectAnnounced("Copy path of session_timeout: copied");
  expect(await readClipboard(context)).toBe("$.Response[0].UserPerson.session_timeout");

  await panel.getByRole("button", { name: "Show in the tree" }).click();
  await expectInTree(page, "session_timeout");
  await openPanel(page, "Fields");
  await expect(search).toHaveValue("auto-logout");
});

test("the filters leave what an answer has, lacks and never sends", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ userShapes: "reduced" });
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  const panel = await openPanel(page, "Fields");
  const row = (name: string) => panel.getByRole("button", { name: new RegExp(`^${name} `) });

  await panel.getByRole("button", { name: /^Null/ }).click();
  await expect(row("tax_resident")).toContainText("null");
  await expect(row("status")).toBeHidden();
  await panel.getByRole("button", { name: /^Absent/ }).click();
  await expect(row("legal_name")).toContainText("absent");
  await expect(row("tax_resident")).toBeHidden();
  await panel.getByRole("button", { name: /^In this answer/ }).click();
  await expect(row("status")).toContainText('"ACTIVE"');
  await expect(row("legal_name")).toBeHidden();
  await panel.getByRole("button", { name: /^Write-only/ }).click();
  await expect(row("document_number")).toContainText("write-only");

  await panel.getByRole("searchbox").fill("status");
  await expect(panel.getByText("No field with “status” is write-only.")).toBeVisible();
  await panel.getByRole("button", { name: "Show all fields" }).click();
  await panel.getByRole("searchbox").fill("no such field");
  await expect(panel.getByText(/No documented field has “no such field”/)).toBeVisible();
  await panel.getByRole("button", { name: "Clear the search" }).click();
  await expect(row("first_name")).toBeVisible();
});

test("the fields are one stop of the Tab key, and arrows go through all of them", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const panel = await openPanel(page, "Fields");
  const search = panel.getByRole("searchbox");
  await search.fill("address_main");
  await search.press("ArrowDown");
  await expect(panel.getByRole("button", { name: /^address_main / })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(panel.getByRole("button", { name: /^street / })).toBeFocused();
  await page.keyboard.press("End");
  const last = panel.getByRole("listitem").last().getByRole("button");
  await expect(last).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+Tab");
  await expect(panel.getByRole("button", { name: /^Write-only/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: /^address_main / })).toBeFocused();
});

test("the drift names what differs, leads to it, and its report holds nothing personal", async ({
  sandgate,
  page,
  context,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ userShapes: "hostile" });
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();
  const panel = await openPanel(page, "Drift");
  const group = (name: string) => panel.getByRole("region", { name });

  const types = group("Of another type than documented");
  await expect(types).toContainText("SDK");
  await expect(types.getByRole("button", { name: /^tax_resident / })).toContainText(
    "list of Tax residence documented, null sent",
  );
  await expect(
    types.getByRole("button", { name: /^relations\[\]\.counter_user_id / }),
  ).toContainText("whole number sent");
  const undocumented = group("In this answer, not documented");
  await expect(undocumented.getByRole("button", { name: /^field_added_/ })).toBeVisible();
  await expect(group("Documented, not in this answer")).toContainText("Normal: real answers");

  await panel.getByRole("button", { name: "Copy report" }).click();
  await sandgate.expectAnnounced("Copy report: copied");
  const report = await readClipboard(context);
  expect(report).toContain("UserPerson.tax_resident");
  const values = scalarsOf(JSON.parse(await copyBody(sandgate, context)));
  expect(values).toContain(userId);
  expect(values.length).toBeGreaterThan(10);
  expect(values.filter((value) => report.includes(value))).toEqual([]);

  const saving = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Save report…" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("UserPerson-drift.md");
  expect(await readFile(await download.path(), "utf8")).toBe(report);

  await types.getByRole("button", { name: /^relations\[\]\.counter_user_id / }).click();
  await expectInTree(page, "counter_user_id");
});

test("an answer that is as documented says so", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const panel = await openPanel(page, "Drift");

  await expect(panel.getByText("This answer is exactly as documented.")).toBeVisible();
});

test("a user is compared with itself before, in both directions", async ({
  sandgate,
  page,
  context,
  ownSandbox,
}) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  const panel = await openPanel(page, "Compare");
  await expect(panel.getByText(/Nothing else was read yet/)).toBeVisible();
  ownSandbox.changePolicy({ userShapes: "reduced" });
  await sandgate.button("Read again").click();
  await panel.getByRole("button", { name: /^The reading of/ }).click();

  const row = (name: string) => panel.getByRole("listitem").filter({ hasText: name });
  await expect(row("legal_name")).toContainText("removed");
  await expect(row("legal_name")).toContainText("not there");
  await expect(row("tax_resident").first()).toContainText("changed");
  await expect(panel.getByText("display_name", { exact: true })).toBeHidden();
  await panel.getByRole("button", { name: "Swap sides" }).click();
  await expect(row("legal_name")).toContainText("added");

  await expect(panel.getByText("Values are personal data.")).toBeVisible();
  await panel.getByRole("button", { name: "Copy list" }).click();
  await sandgate.expectAnnounced("Copy list: copied");
  expect(await readClipboard(context)).toMatch(
    /^From this reading, .+ to the reading before, [\s\S]+\nadded +legal_name: "/,
  );

  await sandgate.goTo("Session");
  await sandgate.goTo("User");
  await expect(row("legal_name")).toContainText("added");
  await panel.getByRole("button", { name: "tax_resident", exact: true }).first().click();
  await expectInTree(page, "tax_resident");
  await openPanel(page, "Compare");
  await panel.getByRole("button", { name: "Close the comparison" }).click();
  await expect(panel.getByRole("heading", { name: "Compare this user with" })).toBeFocused();
});

test("the users of two accounts are compared, and that they are of two kinds is said", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.useOwnSandbox(ownSandbox.baseUrl, "Second desk");
  await sandgate.registerInstallation();
  await sandgate.registerDevice("Company");
  await sandgate.runAll();
  const panel = await openPanel(page, "Compare");
  await panel.getByRole("button", { name: "First account" }).click();

  await expect(panel.getByText(/Two kinds of user: from UserPerson to UserCompany/)).toBeVisible();
  await expect(panel.getByText(/From “First account”/).first()).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: "chamber_of" })).toContainText(
    "added",
  );
});

test("a pasted text that is no JSON, or holds no user, is refused in place", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const panel = await openPanel(page, "Compare");
  const field = panel.getByLabel("Answer or user object");
  const compare = panel.getByRole("button", { name: "Compare with this text" });

  await compare.click();
  await expect(field).toHaveAccessibleDescription(/Paste a user object/);
  await field.fill('{"Response": [');
  await compare.click();
  await expect(panel.getByRole("heading", { name: "The other side is not JSON" })).toBeVisible();
  await expect(panel.getByText(/ends too early/)).toBeVisible();
  await panel.getByRole("button", { name: "Choose another" }).click();
  await expect(field).toHaveValue('{"Response": [');
  await field.fill('{"Response": []}');
  await compare.click();
  await expect(panel.getByRole("heading", { name: "The other side holds no user" })).toBeVisible();
});

test("a file with the same user differs in nothing", async ({ sandgate, page, context }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const body = await copyBody(sandgate, context);
  const panel = await openPanel(page, "Compare");
  await panel.getByLabel("File to compare with").setInputFiles({
    name: "user.json",
    mimeType: "application/json",
    buffer: Buffer.from(body),
  });

  await expect(panel.getByText(/^No differences from user\.json to this reading/)).toBeVisible();
});

test("a text in the Inspector is compared with an account's user, a pasted one and a file", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.command("Inspect JSON");
  const text = JSON.stringify({ Response: [{ UserPerson: { id: 5, session_timeout: 300 } }] });
  const file = { name: "user.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  const panel = await openPanel(page, "Compare");
  await expect(panel.getByRole("region", { name: "Before" })).toHaveCount(0);

  await panel.getByRole("button", { name: "First account" }).click();
  const timeout = panel.getByRole("listitem").filter({ hasText: "session_timeout" });
  await expect(timeout).toContainText("604800");
  await expect(timeout).toContainText("300");
  await expect(panel.getByText("To this text", { exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "Close the comparison" }).click();
  await panel.getByLabel("Answer or user object").fill(text.replace("300", "301"));
  await panel.getByRole("button", { name: "Compare with this text" }).click();
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await panel.getByRole("button", { name: "Close the comparison" }).click();
  await panel.getByLabel("File to compare with").setInputFiles(file);
  await expect(panel.getByText("No differences from user.json to this text.")).toBeVisible();
});

test("a row of the tree is explained by its key, also when nobody documents it", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ userShapes: "hostile" });
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  const panel = await openPanel(page, "Fields");
  await panel.getByRole("searchbox").fill("session_timeout");
  await panel.getByRole("button", { name: /^session_timeout/ }).click();
  await panel.getByRole("button", { name: "Show in the tree" }).click();
  const tree = page.getByRole("tree");
  await tree.press("?");
  const explanation = page.getByRole("dialog", { name: "What this field means" });
  await expect(explanation).toContainText("Auto-logout in seconds");
  await expect(explanation).toContainText("UserPerson.session_timeout");
  await expect(explanation.getByRole("link", { name: /doc\.bunq\.com/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(explanation).toBeHidden();
  await expect(tree).toBeFocused();

  await (await openPanel(page, "Drift")).getByRole("button", { name: /^field_added_/ }).click();
  await expectInTree(page, "field_added_without_notice");
  await tree.press("?");
  await expect(explanation).toContainText("Not documented.");
});

test("the pointer at rest on a row is told what the field means", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await page.getByRole("tab", { name: "Tree", exact: true }).click();
  const meaning = page.getByText(/^When this user was made/);
  await page
    .getByRole("treeitem", { name: /^created/ })
    .first()
    .hover();
  await expect(meaning).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
});
