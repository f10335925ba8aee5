import { expect, test as journey } from "./journey.ts";
import { ViewerPage } from "./viewer-page.ts";

const test = journey.extend<{ readonly viewer: ViewerPage }>({
  viewer: async ({ sandgate, page }, use) => {
    await expect(sandgate.title).toBeVisible();
    const viewer = new ViewerPage(page);
    await viewer.show();
    await use(viewer);
    // whatever was opened, the rest of the window goes on
    await page.keyboard.press("Control+k");
    await expect(page.getByLabel("Find a command")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Back to the start" }).click();
    await expect(sandgate.button(/^Try it now/)).toBeVisible();
  },
});

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "number" ? Buffer.of(part) : Buffer.from(part))),
  );

interface BadInput {
  readonly what: string;
  readonly text: string | Uint8Array;
  readonly statement: RegExp;
  /** A row of the tree; null where there is no tree. */
  readonly row: RegExp | null;
  /** Part of the raw text. */
  readonly raw: string;
}

const inputs: readonly BadInput[] = [
  {
    what: "invalid JSON",
    text: '{"id": 5, "name": Zoë}',
    statement: /^Not JSON from line 1, column 19 on/,
    row: /^id 5/,
    raw: "Zoë}",
  },
  {
    what: "a text that was cut off",
    text: '{"id": 5,\n"list": [1, 2, {"name": "Zo',
    statement: /^The text ends too early, at line 2/,
    row: /^id 5/,
    raw: '"Zo',
  },
  {
    what: "the same key twice",
    text: '{"id": 1, "id": 2}',
    statement: /^1 key stands more than once/,
    row: /^id 2/,
    raw: '"id": 2',
  },
  {
    what: "half a surrogate pair",
    text: '{"name": "\\ud83d"}',
    statement: /^1 text holds half a character/,
    row: /^name "\\ud83d"/,
    raw: "\\ud83d",
  },
  {
    what: "a NUL character",
    text: '{"name": "a\\u0000b"}',
    statement: /^1 text holds a NUL character/,
    row: /^name "a\\u0000b"/,
    raw: "\\u0000",
  },
  {
    what: "bytes that are not UTF-8",
    text: bytes('{"name": "Zo', 0xeb, '"}'),
    statement: /^1 place is not UTF-8/,
    row: /^name "Zo/,
    raw: '{"name": "Zo\uFFFD"}',
  },
  {
    what: "a web page",
    text: "<!doctype html>\n<html><body>502 Bad gateway</body></html>",
    statement: /^This is a web page \(HTML\), not JSON/,
    row: null,
    raw: "502 Bad gateway",
  },
];

for (const { what, text, statement, row, raw } of inputs) {
  test(`${what}: it says so and shows the text`, async ({ viewer }) => {
    await viewer.open(text);
    await expect(viewer.note(statement)).toBeVisible();
    if (row) {
      await expect(viewer.row(row)).toBeVisible();
      await viewer.view("Raw").click();
    }
    await expect(viewer.text("answer.json", "raw")).toContainText(raw);
  });
}

test("an empty file is called empty", async ({ viewer }) => {
  await viewer.open("");
  await expect(viewer.note("Empty")).toBeVisible();
});

test("the place where a text breaks off is one button away", async ({ viewer }) => {
  await viewer.open(`{"list": [${"1234,\n".repeat(3000)}"end`);
  await viewer.page.getByRole("button", { name: "Show the place" }).click();
  await expect(viewer.text("answer.json", "raw")).toContainText('"end');
});

test("nesting 100,000 deep opens, is searched and expanded", async ({ viewer, page }) => {
  const depth = 100_000;
  await viewer.open(`${"[".repeat(depth)}"bottom"${"]".repeat(depth)}`);
  await expect(viewer.note(/nested so deep/)).toBeVisible();
  await page.getByRole("button", { name: "Expand all" }).click();
  await page.keyboard.press("Control+f");
  await viewer.search.fill("bottom");
  await expect(viewer.selected).toHaveAccessibleName('0 "bottom"');
  await expect(viewer.selected).toHaveAttribute("aria-level", `${depth + 1}`);
  await viewer.view("Raw").click();
  await expect(viewer.text("answer.json", "raw")).toContainText("bottom");
});

test("a million numbers are scrolled from end to end, every row in reach", async ({
  viewer,
  page,
}) => {
  const numbers = Array.from({ length: 1_000_000 }, (_, at) => at * 10);
  await viewer.open(JSON.stringify(numbers));
  await viewer.tree.focus();
  await page.keyboard.press("End");
  await expect(viewer.selected).toHaveAccessibleName("999999 9999990");
  await expect(viewer.selected).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Home");
  await expect(viewer.row(/1,000,000 items/)).toBeInViewport({ ratio: 1 });
  // a notch of the wheel is a few rows, though a pixel of the scrollbar is more than one
  await viewer.tree.hover();
  await page.mouse.wheel(0, 220);
  await expect(viewer.row("9 90")).toBeVisible();
  await expect(viewer.row(/1,000,000 items/)).not.toBeInViewport();
  await expect(viewer.row("20 200")).toBeVisible();
  // dragged to its end, the scrollbar shows the last row
  await viewer.tree.evaluate((tree) => tree.scrollTo(0, tree.scrollHeight));
  await expect(viewer.row("999999 9999990")).toBeInViewport({ ratio: 1 });
});

test("a string of 50 MB is a row with its size", async ({ viewer }) => {
  await viewer.open(`{"before": 1, "data": "${"a".repeat(50_000_000)}", "after": 2}`);
  await expect(viewer.row(/^data "a+… Text · 50,000,002 bytes/)).toBeVisible();
  await expect(viewer.row(/^after 2/)).toBeVisible();
  await viewer.view("Pretty").click();
  await expect(viewer.text("answer.json", "pretty")).toContainText("bytes more");
});
