import { headerOf } from "../../electron/sandbox/received-request.ts";
import { readWholePage, watchDocument } from "./canary.ts";
import { readClipboard } from "./clipboard.ts";
import { expect, test } from "./journey.ts";

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-write"]));

test("a copy shows a check and is announced politely", async ({ sandgate, page, context }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  const copy = sandgate.button("Copy installation ID");
  const idle = await copy.innerHTML();
  await copy.click();

  const announcer = page.getByRole("status").filter({ hasText: "copied" });
  await expect(announcer).toHaveText("Copy installation ID: copied");
  await expect(announcer).toHaveAttribute("aria-live", "polite");
  expect(await copy.innerHTML()).not.toBe(idle);
  const shown = await sandgate.fact("Installation ID").getByText(/^\d+$/).textContent();
  expect(await readClipboard(context)).toBe(shown);
});

test("the check turns back by itself", async ({ sandgate, page }) => {
  await page.clock.install();
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  const copy = sandgate.button("Copy installation ID");
  const idle = await copy.locator("svg").getAttribute("class");
  await copy.click();
  await expect(copy.locator("svg")).not.toHaveAttribute("class", idle ?? "");
  await page.clock.runFor(2100);
  await expect(copy.locator("svg")).toHaveAttribute("class", idle ?? "");
});

test("the user ID is copied with the keyboard from any screen", async ({
  sandgate,
  page,
  context,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  const userId = await sandgate.shownUserId();
  const places = [
    () => sandgate.goTo("Installation"),
    () => sandgate.goTo("Device"),
    () => sandgate.goTo("Session"),
    () => sandgate.openStorage(),
  ];
  for (const visit of places) {
    await visit();
    await page.evaluate(() => navigator.clipboard.writeText("something else"));
    await page.keyboard.press("Control+Shift+U");
    await expect(page.getByText(`User ID ${userId} copied`).first()).toBeAttached();
    expect(await readClipboard(context)).toBe(userId);
  }
});

test("without a user ID the shortcut says where it comes from", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await page.keyboard.press("Control+Shift+U");
  await expect(page.getByText("No user ID yet. It comes with the session.").last()).toBeVisible();
});

test("a masked token is copied without ever being shown", async ({
  page,
  sandgate,
  shell,
  context,
  ownSandbox,
}) => {
  await watchDocument(page);
  await page.goto(await shell.newLink());
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.runAll();
  const tokenOf = (path: RegExp) => {
    const request = ownSandbox.requests.find((candidate) => path.test(candidate.path));
    return request && headerOf(request, "X-Bunq-Client-Authentication");
  };

  await sandgate.goTo("Session");
  await sandgate.button("Copy session token").click();
  await expect(page.getByRole("status").filter({ hasText: "copied" })).toBeAttached();
  const sessionToken = await readClipboard(context);
  expect(sessionToken).toBe(tokenOf(/^\/v1\/user\//));

  await sandgate.goTo("Installation");
  await sandgate.button("Copy installation token").click();
  await expect(page.getByRole("status").filter({ hasText: "installation token" })).toBeAttached();
  const installationToken = await readClipboard(context);
  expect(installationToken).toBe(tokenOf(/^\/v1\/session-server$/));

  const text = await readWholePage(page);
  expect(text.includes(sessionToken)).toBe(false);
  expect(text.includes(installationToken)).toBe(false);
});
