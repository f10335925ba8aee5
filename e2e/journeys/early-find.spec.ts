import type { Page } from "@playwright/test";
import { callsOf, holdBack, loadsOf } from "./hold-back.ts";
import { expect, test } from "./journey.ts";

const opening = (page: Page) => page.getByRole("img", { name: "Opening the user object" });

const waits = [
  { words: "fetched", isMeant: callsOf("user.read-body"), sign: opening },
  {
    words: "read",
    isMeant: loadsOf("json-worker"),
    sign: (page: Page) => page.getByText("Reading the fields…"),
  },
];

for (const { words, isMeant, sign } of waits) {
  test(`Ctrl+F while the user object is ${words} finds a field as soon as there are any`, async ({
    sandgate,
    page,
  }) => {
    await sandgate.tryLocalSandbox();
    await sandgate.runAll();
    await sandgate.showUserTab("Fields");
    await expect(page.getByRole("searchbox", { name: "Find a field" })).toBeVisible();
    const letGo = await holdBack(page, isMeant);
    await page.reload();

    const panel = page.getByRole("tabpanel", { name: /^Fields/ });
    await expect(sign(page)).toBeVisible();
    await page.keyboard.press("Control+f");
    letGo();
    await expect(panel.getByRole("searchbox", { name: "Find a field" })).toBeFocused();
  });
}

test("Ctrl+F for a view that was left before it came opens no search later", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.showUserTab("Tree");
  const letGo = await holdBack(page, callsOf("user.read-body"));
  await page.reload();
  await expect(opening(page)).toBeVisible();
  await page.keyboard.press("Control+f");
  await sandgate.showUserTab("Summary");
  letGo();
  await expect(sandgate.summary).toBeVisible();
  await sandgate.showUserTab("Tree");
  await expect(page.getByRole("tree")).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveCount(0);
});

test("Ctrl+F while the user object is fetched opens the search of its tree", async ({
  sandgate,
  page,
}) => {
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.showUserTab("Tree");
  const letGo = await holdBack(page, callsOf("user.read-body"));
  await page.reload();
  await expect(opening(page)).toBeVisible();
  await page.keyboard.press("Control+f");
  letGo();
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
});
