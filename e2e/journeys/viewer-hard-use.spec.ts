import type { Page } from "@playwright/test";
import { readClipboard } from "./clipboard.ts";
import { smallWindows } from "./sound-looks.ts";
import { expectComplete } from "./cut-off.ts";
import { expect, test as journey } from "./journey.ts";
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

const user =
  '{"Response":[{"UserPerson":{"id":5,"display_name":"Zoë","alias":[{"type":"IBAN"}]}}]}';
/** For each of its items this path walks over all of them. */
const endlessPath = "$[?count($..*) > 999999999]";
const manyItems = `[${"{},".repeat(30_000)}0]`;

async function drop(page: Page, target: string, name: string): Promise<boolean> {
  return page.locator(target).evaluate((element, fileName) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"dropped": true}'], fileName));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent("dragover", init));
    return !element.dispatchEvent(new DragEvent("drop", init));
  }, name);
}

test("a file dropped on the screen is opened, and none beside it takes the window away", async ({
  viewer,
  page,
}) => {
  expect(await drop(page, "body", "beside.json")).toBe(true);
  await expect(page.getByText("beside.json")).toHaveCount(0);
  expect(await drop(page, "#inspector-title", "dropped.json")).toBe(true);
  await expect(viewer.row("dropped true")).toBeVisible();
});

test("the paste shortcut on the empty screen opens what was copied", async ({ viewer, page }) => {
  await page.evaluate(() => navigator.clipboard.writeText('{"pasted": 1}'));
  await page.getByRole("heading", { name: "Inspect JSON" }).focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(viewer.row("pasted 1")).toBeVisible();
});

test("20 MB are copied only after a yes", async ({ viewer, page, context }) => {
  await viewer.open(`{"short": 1, "data": "${"a".repeat(20_000_001)}"}`);
  await viewer.row("short 1").click();
  await page.keyboard.press("Control+c");
  await expect.poll(() => readClipboard(context)).toBe("1");
  await viewer.row(/^data/).click();
  await page.keyboard.press("Control+c");
  const question = page.getByRole("dialog", { name: "Copy a very long text?" });
  await expect(question).toContainText("Value has 19 MB");
  expect(await readClipboard(context)).toBe("1");
  await question.getByRole("button", { name: "Copy it" }).click();
  await expect.poll(async () => (await readClipboard(context)).length).toBe(20_000_001);
});

test("everything below a row is opened and closed from its menu", async ({ viewer }) => {
  await viewer.openUser(user);
  await viewer.row(/^UserPerson/).click();
  await viewer.chooseInMenu("Open all below");
  await expect(viewer.row('type "IBAN"')).toBeVisible();
  await viewer.chooseInMenu("Close all below");
  await expect(viewer.row(/^UserPerson/)).toHaveAttribute("aria-expanded", "false");
});

test("a reader that does not start leaves the bytes to be saved", async ({
  viewer,
  page,
  browserConsole,
}) => {
  browserConsole.allow(/ERR_FAILED|json-worker/);
  await viewer.open("[]");
  await expect(viewer.tree).toBeVisible();
  await page.route("**/json-worker*", (route) => route.abort());
  await page.reload();
  await viewer.show();
  await viewer.open('{"kept": 1}', "kept.json");
  await expect(page.getByRole("alert")).toContainText("The reader of this text stopped");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  expect((await download).suggestedFilename()).toBe("kept.json");
});

test("an expression that never ends is ended, and the tree stands as it stood", async ({
  viewer,
  page,
}) => {
  await viewer.open(`{"open": {"me": 1}, "closed": {"me": 2}, "trap": "${"a".repeat(60)}b"}`);
  await page.getByRole("button", { name: "Collapse all" }).click();
  await viewer.row(/^open/).click();
  await page.keyboard.press("ArrowRight");
  await viewer.row("me 1").click();
  await page.keyboard.press("Control+f");
  await page.getByRole("button", { name: "Regular expression" }).click();
  await viewer.search.fill("^(a+)+$");
  // the page itself goes on at once
  await page.getByRole("button", { name: "Match case" }).click({ timeout: 1000 });
  await expect(page.getByText("This expression takes too long on this text.")).toBeVisible({
    timeout: 30_000,
  });
  await expect(viewer.selected).toHaveAccessibleName("me 1");
  await expect(viewer.row(/^closed/)).toHaveAttribute("aria-expanded", "false");
  await viewer.search.fill("me");
  await expect(page.getByRole("status").filter({ hasText: "1 of 2" })).toBeVisible();
});

test("the place where a text stops being JSON is marked to the letter", async ({
  viewer,
  page,
}) => {
  await viewer.open(`{"list": [${"1234,\n".repeat(3000)}oops, ${"5,\n".repeat(3000)}6]}`);
  const mark = page.locator("[data-problem='true']");
  await page.getByRole("button", { name: "Show the place" }).click();
  await expect(mark).toHaveText("o");
  await expect(mark).toBeInViewport();
  await viewer.text("answer.json", "raw").press("Home");
  await expect(mark).toHaveCount(0);
  await page.getByRole("button", { name: "Show the place" }).click();
  await expect(mark).toBeInViewport();
});

test("expanding and collapsing are offered while they would change something", async ({
  viewer,
  page,
}) => {
  await viewer.open('{"a": [{"type": "x", "deep": [1]}], "b": [2]}');
  const expand = page.getByRole("button", { name: "Expand all" });
  const collapse = page.getByRole("button", { name: "Collapse all" });
  await expand.click();
  await expect(expand).toHaveAttribute("aria-disabled", "true");
  await collapse.click();
  await expect(collapse).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Control+f");
  await viewer.filter.fill("$.a[0]");
  await viewer.filter.press("Enter");
  await expect(viewer.row(/^0 x|^0/).first()).toBeVisible();
  await expand.click();
  await expect(viewer.row("0 1")).toBeVisible();
  await expect(expand).toHaveAttribute("aria-disabled", "true");
});

/** Workers that evaluate a JSONPath. */
const queries = (page: Page) => page.workers().filter((one) => one.url().includes("query")).length;

test("a filter that never ends is stopped: by a button, Escape, another filter", async ({
  viewer,
  page,
}) => {
  const startEndless = async () => {
    await viewer.filter.fill(endlessPath);
    await viewer.filter.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Filtering" })).toBeVisible();
    await expect.poll(() => queries(page)).toBe(1);
  };
  await viewer.open(manyItems);
  await expect(viewer.tree).toBeVisible();
  await page.keyboard.press("Control+f");
  await startEndless();
  await page.getByRole("button", { name: "Stop filtering" }).click();
  await expect.poll(() => queries(page)).toBe(0);
  await expect(viewer.filter).toBeFocused();
  await expect(page.getByText("Filtering")).toHaveCount(0);
  await startEndless();
  await viewer.filter.press("Escape");
  await expect(viewer.filter).toBeHidden();
  await expect.poll(() => queries(page)).toBe(0);
  await page.keyboard.press("Control+f");
  await startEndless();
  await viewer.filter.fill("$[2]");
  await viewer.filter.press("Enter");
  await expect(page.getByText("The tree is filtered by")).toContainText("1 match");
  await expect.poll(() => queries(page)).toBe(0);
});

test("the viewer stays the same one when its text turns out to be a user", async ({
  viewer,
  page,
}) => {
  await page.evaluate(() => {
    const seen = new Set<Element>();
    new MutationObserver(() => {
      for (const one of document.querySelectorAll("[data-json-viewer]")) seen.add(one);
      document.documentElement.dataset["viewers"] = `${seen.size}`;
    }).observe(document.body, { childList: true, subtree: true });
  });
  await viewer.openUser(user);
  await expect(viewer.tree).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-viewers", "1");
});

test("of a key that stands twice, the path leads to where the value is", async ({ viewer }) => {
  await viewer.open('{"twice": {"in": [1]}, "twice": {"in": [2]}}');
  await viewer.row("0 1").click();
  await viewer.path.getByRole("button", { name: "in" }).click();
  await expect(viewer.selected).toHaveAttribute("data-node", "2");
});

test("a tooltip goes with its button", async ({ viewer, page }) => {
  await viewer.open("[1]");
  const button = page.getByRole("button", { name: "Close this text" });
  await button.hover();
  const tip = page.locator("body > [aria-hidden='true']").filter({ hasText: "Close this text" });
  await expect(tip).toBeVisible();
  await button.evaluate((element) => {
    element.style.display = "none";
  });
  await expect(tip).toHaveCount(0);
});

test("another file during a search, and leaving during a filter, leave nothing behind", async ({
  viewer,
  page,
}) => {
  await viewer.open(`[${'"aaaa",'.repeat(300_000)}0]`, "one.json");
  await page.keyboard.press("Control+f");
  await viewer.search.fill("a");
  await viewer.open(manyItems, "two.json");
  await expect(viewer.row(/30,001 items/)).toBeVisible();
  await expect(viewer.search).toHaveCount(0);
  await page.keyboard.press("Control+f");
  await viewer.filter.fill(endlessPath);
  await viewer.filter.press("Enter");
  await page.getByRole("button", { name: "Close this text" }).click();
  await expect(page.getByText("Drop a file here")).toBeVisible();
  await expect.poll(() => queries(page)).toBe(0);
});

test("who wants to search before a text is read finds the search field with its first rows", async ({
  viewer,
  page,
}) => {
  await viewer.open(`[${'"aaaa",'.repeat(3_000_000)}0]`);
  await page.keyboard.press("Control+f");
  await expect(viewer.search).toBeFocused();
  await expect(viewer.tree).toBeVisible();
});

test("rows that are folded and unfolded in haste while searching end as they should", async ({
  viewer,
  page,
}) => {
  await viewer.open(JSON.stringify(Array.from({ length: 20_000 }, (_, at) => ({ at, in: [at] }))));
  await expect(viewer.tree).toBeVisible();
  await page.keyboard.press("Control+f");
  await viewer.search.fill("in");
  const expand = page.getByRole("button", { name: "Expand all" });
  const collapse = page.getByRole("button", { name: "Collapse all" });
  for (let time = 0; time < 10; time += 1) {
    await collapse.click();
    await expand.click();
  }
  await viewer.tree.focus();
  await page.keyboard.press("End");
  await expect(viewer.selected).toHaveAccessibleName("0 19999");
  await expect(viewer.selected).toHaveAttribute("aria-level", "4");
  await expect(viewer.selected).toBeInViewport({ ratio: 1 });
});

for (const viewport of smallWindows) {
  test.describe(`at ${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport });

    test("the Inspector is complete, empty and with a text searched", async ({ viewer, page }) => {
      await expectComplete(page);
      await viewer.openUser(`${user.slice(0, -1)}, "id": 12345678901234567890}`);
      await page.keyboard.press("Control+f");
      await viewer.search.fill("type");
      await expect(viewer.selected).toHaveAccessibleName(/^type/);
      await expectComplete(page);
      await expect(viewer.selected).toBeInViewport({ ratio: 1 });
    });
  });
}
