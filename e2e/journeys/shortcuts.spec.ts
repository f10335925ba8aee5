import { expect, test } from "./journey.ts";

test("an action gets other keys, which count at once, are shown, and survive a reload", async ({
  sandgate,
  page,
}) => {
  const palette = page.getByLabel("Find a command");
  await sandgate.tryLocalSandbox();
  await page.keyboard.press("Shift+?");
  await sandgate.button("Change shortcuts").click();
  await expect(page.getByRole("heading", { name: "Shortcuts" })).toBeFocused();
  await sandgate.keysOf("Open the commands").click();
  await expect(sandgate.keysOf("Open the commands")).toHaveText("Press keys…");
  await page.keyboard.press("Control+j");
  await expect(sandgate.keysOf("Open the commands")).toHaveText("Ctrl J");
  await sandgate.button("Done").click();
  await expect(sandgate.dialog).toBeHidden();

  await page.reload();
  const commands = page.getByRole("banner").getByRole("button", { name: "Commands" });
  await expect(commands).toHaveAttribute("aria-keyshortcuts", "Control+J");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+j");
  await expect(palette).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  await page.keyboard.press("Control+Shift+Slash");
  await sandgate.dialog.getByLabel("Find a shortcut").fill("commands");
  await expect(sandgate.fact("Open the commands")).toContainText("Ctrl J");
});

test("keys in use can be moved, keys of the browser cannot be had, and all can be reset", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.openSettings();
  await sandgate.showSettingsSection("Shortcuts");
  const logOut = sandgate.keysOf("Log out");
  const run = sandgate.keysOf("Run all remaining steps");

  await logOut.click();
  await page.keyboard.press("Escape");
  await expect(logOut).toHaveText("none");
  await expect(sandgate.dialog).toBeVisible();
  await logOut.click();
  await page.keyboard.press("Control+r");
  await expect(sandgate.dialog.getByRole("alert")).toContainText("The browser reloads the page");

  await logOut.click();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(sandgate.dialog.getByRole("alert")).toContainText(
    "is already used for “Run all remaining steps”",
  );
  await sandgate.button("Use it here instead").click();
  await expect(logOut).toHaveText("Ctrl ⇧ ↵");
  await expect(run).toHaveText("none");

  await sandgate.keysOf("Switch account").click();
  await page.keyboard.press("Backspace");
  await expect(sandgate.keysOf("Switch account")).toHaveText("none");
  await sandgate.button("Reset Run all remaining steps to Ctrl ⇧ ↵").click();
  await sandgate.button("Reset all shortcuts").click();
  await expect(run).toHaveText("Ctrl ⇧ ↵");
  await expect(logOut).toHaveText("none");
  await expect(sandgate.keysOf("Switch account")).toHaveText("Ctrl E");
});

test("the palette has what the screen's buttons do, why something cannot be done, and what was used last", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await page.keyboard.press("Control+Alt+2");
  await expect(sandgate.title).toHaveText("Device");
  await page.keyboard.press("Control+Alt+1");
  await expect(sandgate.title).toHaveText("Installation");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option", { name: /^Log out/ })).toContainText(
    "There is no session to log out of.",
  );
  await page.getByLabel("Find a command").fill("import a key");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /Import/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sandgate.dialog).toBeHidden();

  await sandgate.command("Compact density");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group").first()).toContainText("Recently used");
  await expect(page.getByRole("option").first()).toHaveText("Compact density");
  await expect(page.getByRole("option").nth(1)).toHaveText("Import a key");
});
