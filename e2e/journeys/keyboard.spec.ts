import type { Page } from "@playwright/test";
import { readClipboard } from "./clipboard.ts";
import { expect, test } from "./journey.ts";

/** What has the focus, and whether one can see that: by an outline or a ring of its own. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return "lost to the body";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
    const ring = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    return ring ? "visible" : `invisible on ${active.outerHTML.slice(0, 200)}`;
  });
  expect(focus).toBe("visible");
}

/** The focus may rest on a heading without a ring, as reading goes on there; never on nothing. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
}

test("the whole way with the keyboard alone", async ({ sandgate, page, context }) => {
  await context.grantPermissions(["clipboard-write"]);
  const { keyboard } = page;
  await expect(sandgate.title).toBeVisible();

  await keyboard.press("Tab");
  await expect(sandgate.button(/^Try it now/)).toBeFocused();
  await expectVisibleFocus(page);
  await keyboard.press("Enter");
  await expect(sandgate.title).toHaveText("Installation");
  await expectFocusKept(page);

  await keyboard.press("Control+Enter");
  await sandgate.expectDone("Installation");
  await expectFocusKept(page);
  await keyboard.press("Control+Enter");
  await expect(sandgate.title).toHaveText("Device");
  await expectFocusKept(page);

  const person = sandgate.button("Person");
  await tabTo(page, "Person");
  await expectVisibleFocus(page);
  await keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "API key", exact: true })).toBeVisible();
  await expect(person).toBeFocused();
  // a person who sees that it is still busy waits, too
  await expect(sandgate.button("Register device")).toBeEnabled();
  await keyboard.press("Control+Enter");
  await sandgate.expectDone("Installation", "Device");
  await expectFocusKept(page);

  await keyboard.press("Control+Enter");
  await expect(sandgate.title).toHaveText("Session");
  await expectFocusKept(page);
  await keyboard.press("Control+Enter");
  await sandgate.expectDone("Installation", "Device", "Session");
  await expectFocusKept(page);
  await keyboard.press("Control+Enter");
  await expect(sandgate.title).toHaveText("User");
  await expect(sandgate.button("Read user")).toBeVisible();
  await expectFocusKept(page);
  await keyboard.press("Control+Enter");
  await sandgate.expectDone("Installation", "Device", "Session", "User");
  await expect(sandgate.copyUserId).toBeVisible();
  await expectFocusKept(page);

  await keyboard.press("Control+Shift+U");
  await expect(page.getByRole("status")).toContainText("copied");
  expect(await readClipboard(context)).toBe(await sandgate.shownUserId());

  await keyboard.press("Control+k");
  await expect(page.getByLabel("Find a command")).toBeFocused();
  await keyboard.type("log out");
  await expect(page.getByRole("option")).toHaveCount(1);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Logged out" })).toBeVisible();
  await expectFocusKept(page);
});

test("every control can be reached with Tab and shows its focus", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.goTo("Session");
  await page.getByRole("button", { name: /^Account: / }).focus();
  const first = await describeFocus(page);
  const reached: string[] = [first];
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press("Tab");
    const focus = await describeFocus(page);
    if (focus === first) break;
    reached.push(focus);
    if (focus !== "the browser") await expectVisibleFocus(page);
  }
  for (const words of [
    "Commands",
    "Log out",
    "Installation",
    "Copy session token",
    "Settings",
    "Raw",
  ]) {
    expect(reached.join("\n"), `Tab reaches ${words}`).toContain(words);
  }
});

test("escape closes each layer and gives the focus back", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  const layers = [
    ["Control+k", page.getByLabel("Find a command")],
    ["Control+,", page.getByRole("dialog", { name: "Settings" })],
    ["Control+Shift+Slash", page.getByRole("dialog", { name: "Keyboard shortcuts" })],
    ["Control+e", page.getByRole("menu", { name: "Accounts" })],
  ] as const;
  await sandgate.button("Register installation").focus();
  for (const [keys, layer] of layers) {
    await page.keyboard.press(keys);
    await expect(layer).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(layer).toBeHidden();
    await expectFocusKept(page);
  }
});

test("a question mark lists the shortcuts, but not while typing", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await page.keyboard.press("Shift+?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toContainText("Copy the user ID");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await page.getByLabel("Description").focus();
  await page.keyboard.type("?");
  await expect(page.getByLabel("Description")).toHaveValue(/\?/);
  await expect(list).toBeHidden();
});

async function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return "the browser";
    return active.getAttribute("aria-label") ?? active.textContent;
  });
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press("Tab");
    if ((await describeFocus(page)) === words) return;
  }
  throw new Error(`Tab never reaches “${words}”.`);
}
