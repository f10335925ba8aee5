import type { Page } from "@playwright/test";
import { callsOf, holdBack, loadsOf } from "./hold-back.ts";
import { expect, test } from "./journey.ts";

/** Puts a button of the test's own under the title's section and gives it the focus. */
async function focusOwnButton(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.textContent = "Own button";
    document.querySelector("main")?.append(button);
    button.focus();
  });
  await expect(page.getByRole("button", { name: "Own button" })).toBeFocused();
}

const losses = {
  removed: (button: HTMLElement) => button.remove(),
  disabled: (button: HTMLElement) => button.setAttribute("disabled", ""),
  hidden: (button: HTMLElement) => button.setAttribute("hidden", ""),
  inert: (button: HTMLElement) => button.setAttribute("inert", ""),
  "made invisible": (button: HTMLElement) => button.style.setProperty("display", "none"),
};

for (const [words, lose] of Object.entries(losses)) {
  test(`what has the focus is ${words}, and reading goes on at the title`, async ({
    sandgate,
    page,
  }) => {
    await sandgate.tryLocalSandbox();
    await focusOwnButton(page);
    await page.getByRole("button", { name: "Own button" }).evaluate(lose);
    await expect(sandgate.title).toBeFocused();
  });
}

test("a title that is replaced hands the focus to the next one, and so does one that comes late", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.registerInstallation();
  await sandgate.registerDevice();
  await sandgate.openSession();
  const answer = await holdBack(page, callsOf("user.read"));
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Reading what is known here.")).toBeVisible();
  await expect(sandgate.title).toBeFocused();
  answer();
  await expect(sandgate.button("Read user")).toBeVisible();
  await expect(sandgate.title).toBeFocused();

  const load = await holdBack(page, loadsOf("user-details"));
  await page.keyboard.press("Control+Enter");
  await expect(sandgate.title).toHaveCount(0);
  load();
  await expect(sandgate.title).toHaveText(/\w+ \w+/);
  await expect(sandgate.title).toBeFocused();
});

test("the focus that is lost in a layer stays in it", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.openSettings();
  await sandgate.dialog.evaluate((dialog) => {
    const button = document.createElement("button");
    dialog.append(button);
    button.focus();
    button.remove();
  });
  await expect(sandgate.dialog).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sandgate.dialog).toBeHidden();
  await expect(sandgate.rail.getByRole("button", { name: "Settings" })).toBeFocused();
});

test("a focus that the person took away is left alone", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await focusOwnButton(page);
  await page.getByText("Onboarding", { exact: true }).click();
  const focused = await page.evaluate(async () => {
    const frames = async () => {
      for (let count = 0; count < 3; count += 1) await new Promise(requestAnimationFrame);
    };
    await frames();
    document.querySelector("main > button")?.remove();
    await frames();
    return document.activeElement?.tagName;
  });
  expect(focused).toBe("BODY");
});
