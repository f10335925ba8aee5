import type { Page } from "@playwright/test";
import { knownFaults } from "../../electron/sandbox/faults.ts";
import { expect, test } from "./journey.ts";
import { expectWhole } from "./sound-looks.ts";

test("in small windows the welcome is complete", async ({ sandgate, page }) => {
  await expect(sandgate.title).toBeVisible();
  await expectWhole(page, sandgate.button(/^Try it now/));
});

test("in small windows every step is complete, before and after", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await expectWhole(page, sandgate.button("Register installation"));
  await sandgate.registerInstallation();
  await sandgate.goTo("Installation");
  await expectWhole(page, sandgate.button("Continue to device"));
  await sandgate.goTo("Device");
  await expectWhole(page, sandgate.button("Register device"));
  await sandgate.registerDevice();
  await sandgate.goTo("Device");
  await expectWhole(page, sandgate.button("Continue to session"));
  await sandgate.goTo("Session");
  await expectWhole(page, sandgate.button("Open session"));
  await sandgate.openSession();
  await sandgate.goTo("Session");
  await expectWhole(page, sandgate.button("Continue to user"));
  await sandgate.button("Renew").click();
  await expect(page.getByRole("row", { name: /Renewed$/ })).toBeAttached();
  await expectWhole(page, sandgate.button("Continue to user"));
  await sandgate.goTo("User");
  await expectWhole(page, sandgate.button("Read user"));
  await sandgate.readUser();
  await expectWhole(page, sandgate.copyUserId);
  await expect(sandgate.summary).toBeVisible();
  await expectWhole(page, sandgate.userTab("Compare"));
  await expectWhole(page, sandgate.button("Read again"));
});

test("in small windows storage, receipt and layers are complete", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.openStorage();
  await expectWhole(page, sandgate.button("Forget everything"));
  await sandgate.button("Forget everything").click();
  await expectWhole(page, sandgate.dialog.getByRole("textbox"));
  await sandgate.dialog.getByRole("button", { name: "Cancel" }).click();
  await page.keyboard.press("Control+,");
  await expectWhole(page, sandgate.dialog.getByRole("button", { name: "Done" }));
  await page.keyboard.press("Escape");
  await sandgate.command("New account");
  await expectWhole(page, sandgate.button("Create account"));
  await page.keyboard.press("Escape");
  await sandgate.command("Log out");
  await sandgate.goTo("Session");
  await expect(page.getByRole("heading", { name: "Logged out" })).toBeVisible();
  await expectWhole(page, sandgate.button("Open session again"));
});

test("in small windows a failure is complete", async ({ sandgate, page, ownSandbox }) => {
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  ownSandbox.fault({ ...knownFaults.tooManyRequests, path: "/v1/installation" });
  await sandgate.button("Register installation").click();
  await expect(sandgate.failure).toBeVisible();
  await expectWhole(page, sandgate.failure.getByRole("button", { name: "Try again" }));
});
const countAnimations = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length);

for (const [reducedMotion, words] of [
  ["reduce", "nothing moves where motion is unwanted"],
  ["no-preference", "a running step turns a spinner otherwise"],
] as const) {
  test(words, async ({ sandgate, page, ownSandbox }) => {
    await page.emulateMedia({ reducedMotion });
    await sandgate.useOwnSandbox(ownSandbox.baseUrl);
    ownSandbox.fault({ kind: "hang", after: "read" });
    await sandgate.button("Register installation").click();
    await sandgate.expectStep("Installation", "running");
    if (reducedMotion === "reduce") expect(await countAnimations(page)).toBe(0);
    else await expect.poll(() => countAnimations(page)).toBeGreaterThan(0);
    await sandgate.button("Cancel").first().click();
    await sandgate.expectStep("Installation", "to do next");
  });
}

test("the theme follows the system until one is chosen", async ({ sandgate, page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await sandgate.tryLocalSandbox();
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).not.toBe(light);
  const dark = await background();

  await sandgate.openSettings();
  await sandgate.chooseTheme("Light");
  await expect.poll(background).toBe(light);
  await sandgate.chooseTheme("Dark");
  await expect.poll(background).toBe(dark);
  await sandgate.chooseTheme("Like the system");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(background).toBe(light);
});
