import { readClipboard } from "./clipboard.ts";
import { expect, test } from "./journey.ts";

test("a newcomer copies a user ID with three clicks", async ({ sandgate, page, context }) => {
  await context.grantPermissions(["clipboard-write"]);
  await page.evaluate(() => {
    const clicks: string[] = [];
    document.addEventListener("click", (event) => event.isTrusted && clicks.push("click"), true);
    Object.assign(globalThis, { clicks });
  });
  await expect(sandgate.title).toHaveText("Onboard to the bunq API, one step at a time");

  await sandgate.button(/^Try it now on the local sandbox/).click();
  await sandgate.button("Run all").click();
  await sandgate.expectAnnounced("All steps are done.", { timeout: 40_000 });
  await sandgate.copyUserId.click();

  await sandgate.expectAnnounced("Copy user ID: copied");
  await sandgate.expectDone("Installation", "Device", "Session", "User");
  const userId = await sandgate.shownUserId();
  expect(userId).toMatch(/^\d+$/);
  expect(await readClipboard(context)).toBe(userId);
  expect(await page.evaluate(() => Reflect.get(globalThis, "clicks"))).toHaveLength(3);
});

test("the welcome asks for nothing but one of two choices, and has a way in from elsewhere", async ({
  sandgate,
  page,
}) => {
  await expect(sandgate.title).toBeVisible();
  await expect(page.getByRole("button")).toHaveText([
    /^Try it now on the local sandbox/,
    /^Use bunq’s sandbox/,
    "Import it",
  ]);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "Keys never enter" })).toBeVisible();
});

test("run all turns the steps green one after the other", async ({ sandgate, page }) => {
  await sandgate.tryLocalSandbox();
  await page.evaluate(() => {
    const rail = document.querySelector("nav");
    const seen: string[] = [];
    const note = () => {
      for (const [words, step = ""] of rail?.innerText.matchAll(/Step (\d), done/g) ?? []) {
        if (words && !seen.includes(step)) seen.push(step);
      }
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { greenInOrder: seen });
  });

  await sandgate.runAll();

  expect(await page.evaluate(() => Reflect.get(globalThis, "greenInOrder"))).toEqual([
    "1",
    "2",
    "3",
    "4",
  ]);
  const mark = sandgate.step("User").locator("svg").first();
  await expect(mark).toBeVisible();
  const [red = 0, green = 0, blue = 0] = await mark.evaluate((icon) =>
    (getComputedStyle(icon).color.match(/[\d.]+/g) ?? []).map(Number),
  );
  expect(green, `rgb(${red}, ${green}, ${blue}) is a green`).toBeGreaterThan(Math.max(red, blue));
});
