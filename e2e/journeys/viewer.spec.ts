import { readClipboard } from "./clipboard.ts";
import { expect, test as journey } from "./journey.ts";
import { expectAccessible } from "./sound-looks.ts";
import { ViewerPage } from "./viewer-page.ts";

const test = journey.extend<{ readonly viewer: ViewerPage }>({
  viewer: async ({ sandgate, page }, use) => {
    await expect(sandgate.title).toBeVisible();
    const viewer = new ViewerPage(page);
    await viewer.show();
    await use(viewer);
  },
});

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-write"]));

const user = JSON.stringify({
  Response: [
    {
      UserPerson: {
        id: 1822105,
        created: "2025-03-05 16:12:11.918100",
        display_name: "Zoë",
        alias: [
          { type: "EMAIL", value: "zoe@example.org" },
          { type: "IBAN", value: "NL36BUNQ2025123456" },
        ],
        'odd "key"': { "a.b": null },
        daily_limit: { value: "250.00", currency: "EUR" },
      },
    },
  ],
});

test("a file is opened and walked through with the keyboard alone", async ({ viewer, page }) => {
  await viewer.openUser(user);
  await expect(viewer.row(/^UserPerson/)).toHaveAttribute("aria-level", "4");
  await viewer.tree.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) {
    await page.keyboard.press(key);
  }
  await expect(viewer.row(/^UserPerson/)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowRight");
  await expect(viewer.selected).toHaveAccessibleName(/^id 1822105/);
  await expect(viewer.selected).toHaveAttribute("aria-posinset", "1");
  await expect(viewer.selected).toHaveAttribute("aria-setsize", "6");
  await page.keyboard.press("d");
  await expect(viewer.selected).toHaveAccessibleName(/^display_name/);
  await page.keyboard.press("End");
  await expect(viewer.selected).toHaveAccessibleName("daily_limit EUR 250.00");
  const active = await viewer.tree.getAttribute("aria-activedescendant");
  await expect(viewer.selected).toHaveAttribute("id", active ?? "");
});

test("a text is pasted into the empty Inspector, and stays on this machine", async ({
  viewer,
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByLabel("Or paste the text").fill('{"pasted": true}');
  await page.getByRole("button", { name: "Inspect the text" }).click();

  await expect(viewer.row("pasted true")).toBeVisible();
  expect(requests.filter((url) => !url.includes("/assets/"))).toEqual([]);
});

test("a value, its source, its key and its path in four notations are copied", async ({
  viewer,
  context,
}) => {
  await viewer.openUser(user);
  await viewer.page.getByRole("button", { name: "Expand all" }).click();
  await viewer.row("a.b null").click();
  const copied = async (item: string) => {
    await viewer.chooseInMenu(item);
    return readClipboard(context);
  };
  expect(await copied("Copy path as JSONPath")).toBe(
    "$.Response[0].UserPerson['odd \"key\"']['a.b']",
  );
  expect(await copied("Copy path as JSON Pointer")).toBe('/Response/0/UserPerson/odd "key"/a.b');
  expect(await copied("Copy path as jq")).toBe('.Response[0].UserPerson["odd \\"key\\""]["a.b"]');
  expect(await copied("Copy path as JavaScript")).toBe(
    'data.Response[0].UserPerson["odd \\"key\\""]["a.b"]',
  );
  expect(await copied("Copy key")).toBe("a.b");
  await viewer.row(/^display_name/).click();
  expect(await copied("Copy value")).toBe("Zoë");
  expect(await copied("Copy source")).toBe('"Zoë"');
});

test("keys copy the value and the path in the notation that was chosen", async ({
  viewer,
  page,
  context,
  sandgate,
}) => {
  await viewer.openUser(user);
  await page.getByRole("button", { name: "Expand all" }).click();
  await page.getByLabel("Notation of copied paths").selectOption("JSON Pointer");
  await viewer.row(/^created/).click();
  await page.keyboard.press("Control+c");
  await sandgate.expectAnnounced("Value: copied");
  expect(await readClipboard(context)).toBe("2025-03-05 16:12:11.918100");
  await page.keyboard.press("Control+Shift+c");
  await sandgate.expectAnnounced("Path as JSON Pointer: copied");
  expect(await readClipboard(context)).toBe("/Response/0/UserPerson/created");
});

test("a search counts, goes round, marks what it found, and gives the focus back", async ({
  viewer,
  page,
}) => {
  await viewer.openUser(user);
  await viewer.tree.focus();
  await page.keyboard.press("Control+f");
  await expect(viewer.search).toBeFocused();
  await viewer.search.fill("type");
  const count = page.getByRole("status").filter({ hasText: /\d of \d/ });
  await expect(count).toHaveText("1 of 2");
  await expect(viewer.selected).toHaveAccessibleName('type "EMAIL"');
  await expect(viewer.selected.locator("mark")).toHaveText("type");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("2 of 2");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("1 of 2");
  await page.keyboard.press("Shift+Enter");
  await expect(count).toHaveText("2 of 2");
  await page.getByRole("button", { name: "Regular expression" }).click();
  await viewer.search.fill("(");
  await expect(page.getByText("This is not a valid regular expression.")).toBeVisible();
  await viewer.search.fill("^NL\\d+BUNQ");
  await expect(viewer.selected).toHaveAccessibleName('value "NL36BUNQ2025123456"');
  await page.keyboard.press("Escape");
  await expect(viewer.search).toBeHidden();
  await expect(viewer.tree).toBeFocused();
});

test("a filter narrows the tree, says so as long as it does, and is ended", async ({
  viewer,
  page,
}) => {
  await viewer.openUser(user);
  await page.keyboard.press("Control+f");
  await viewer.filter.fill("$..alias[?@.type=='IBAN']");
  await viewer.filter.press("Enter");
  const note = page.getByText("The tree is filtered by");
  await expect(note).toContainText("1 match");
  await expect(viewer.row(/^1 IBAN/)).toBeVisible();
  await expect(viewer.row(/^0 EMAIL/)).toHaveCount(0);
  await viewer.filter.fill("$..alias[");
  await viewer.filter.press("Enter");
  await expect(page.getByText(/^Not a valid JSONPath/)).toBeVisible();
  await expect(note).toContainText("$..alias[?@.type=='IBAN']");
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(note).toBeHidden();
  await expect(viewer.row(/^UserPerson/)).toHaveAttribute("aria-expanded", "false");
});

test("tree, pretty and raw show the same value selected", async ({ viewer, page }) => {
  await viewer.openUser(user);
  await page.getByRole("button", { name: "Expand all" }).click();
  await viewer.row('value "NL36BUNQ2025123456"').click();
  const isMarked = "[data-selected='true']";
  await viewer.view("Pretty").click();
  const pretty = viewer.text("answer.json", "pretty");
  await expect(pretty.locator(isMarked)).toHaveText('"value": "NL36BUNQ2025123456"');
  await pretty.getByText('"display_name"').click();
  await viewer.view("Raw").click();
  const raw = viewer.text("answer.json", "raw");
  await expect
    .poll(async () => (await raw.locator(isMarked).allTextContents()).join(""))
    .toBe('"display_name":"Zoë"');
  await raw.getByText('"daily_limit"').click();
  await viewer.view("Tree").click();
  await expect(viewer.selected).toHaveAccessibleName(/^daily_limit/);
});

test("a view that is switched to stands where the one before stood", async ({ viewer }) => {
  const numbers = Array.from({ length: 30_000 }, (_, at) => 100_000 + at);
  await viewer.open(JSON.stringify(numbers));
  await viewer.view("Raw").click();
  const raw = viewer.text("answer.json", "raw");
  await expect(raw).toContainText("100000");
  await raw.evaluate((text) => text.scrollTo(0, text.scrollHeight / 2));
  await expect(raw).not.toContainText("100000");
  const [, whole] = /,(\d{6}),/.exec((await raw.textContent()) ?? "") ?? [];
  await viewer.view("Pretty").click();
  await expect(viewer.text("answer.json", "pretty")).toContainText(whole ?? "nothing");
  await viewer.view("Tree").click();
  await expect(viewer.row(new RegExp(`^\\d+ ${whole}$`))).toBeVisible();
});

test("what is open, selected and searched is there again after another place", async ({
  viewer,
  page,
  sandgate,
}) => {
  await page.getByRole("button", { name: "Back to the start" }).click();
  await sandgate.tryLocalSandbox();
  await viewer.show();
  await viewer.openUser(user);
  await page.keyboard.press("Control+f");
  await viewer.search.fill("IBAN");
  await expect(viewer.selected).toHaveAccessibleName('type "IBAN"');
  await sandgate.openStorage();
  await sandgate.rail.getByRole("button", { name: "Inspect JSON" }).click();
  await expect(viewer.selected).toHaveAccessibleName('type "IBAN"');
  await expect(viewer.search).toHaveValue("IBAN");
  await expect(page.getByRole("status").filter({ hasText: "1 of 1" })).toBeVisible();
});

test("the way to the selected value leads back to each of its ancestors", async ({ viewer }) => {
  await viewer.openUser(user);
  await viewer.row(/^UserPerson/).click();
  await expect(viewer.path.getByRole("listitem")).toHaveText([
    "$",
    "Response",
    "[0]",
    "UserPerson",
  ]);
  await viewer.path.getByRole("button", { name: "Response" }).click();
  await expect(viewer.selected).toHaveAccessibleName("Response 1 item");
});

test("the whole is copied and saved, labelled with its size", async ({ viewer, page, context }) => {
  await viewer.open('{"b": 1, "a": [2]}');
  const menu = page.getByRole("button", { name: "Copy or save all" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Copy raw bytes 18 B" }).click();
  await expect.poll(() => readClipboard(context)).toBe('{"b": 1, "a": [2]}');
  await menu.click();
  await page.getByRole("menuitem", { name: /^Copy pretty \d+ B/ }).click();
  await expect.poll(() => readClipboard(context)).toBe('{\n  "b": 1,\n  "a": [\n    2\n  ]\n}');
  await menu.click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Save raw" }).click();
  expect((await download).suggestedFilename()).toBe("answer.json");
});

test("axe finds nothing in the Inspector, empty and with a text searched", async ({
  viewer,
  page,
}) => {
  await expectAccessible(page);
  await viewer.open(`${user.slice(0, -4)}, "twice": 1, "twice": 2, "cut": "off`);
  await expect(viewer.note(/more than once/)).toBeVisible();
  await page.keyboard.press("Control+f");
  await viewer.search.fill("type");
  await expect(viewer.selected).toHaveAccessibleName(/^type/);
  await expectAccessible(page);
});

test("axe finds nothing in a text laid out and raw, nor in the menu of a row", async ({
  viewer,
  page,
}) => {
  await viewer.openUser(user);
  for (const view of ["Pretty", "Raw"] as const) {
    await viewer.view(view).click();
    await expectAccessible(page);
  }
  await viewer.view("Tree").click();
  await viewer.tree.focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
});
