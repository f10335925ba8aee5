import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectComplete } from "./cut-off.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { RequestsPage } from "./requests-page.ts";

// Colours on their way from one to another have no contrast to judge.
test.use({ contextOptions: { reducedMotion: "reduce" } });

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
    expect(found, `violations in ${colorScheme}`).toEqual([]);
  }
}

const looks = [
  ["axe finds nothing", { width: 1280, height: 800 }, 1, expectAccessible],
  ["everything is complete at 1024x700", { width: 1024, height: 700 }, 1, expectComplete],
  ["everything is complete at 200 % zoom", { width: 640, height: 400 }, 2, expectComplete],
] as const;

for (const [name, viewport, deviceScaleFactor, expectSound] of looks) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });

    test("among the requests", async ({ sandgate, ownSandbox, page }) => {
      // axe looks eight times over the whole window
      test.slow();
      const requests = new RequestsPage(sandgate);
      await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl });
      await requests.open();
      await expect(page.getByText("Requests need a session")).toBeVisible();
      await expectSound(page);
      await sandgate.button(/^Go to session/).click();
      await sandgate.openSession();
      await requests.open();
      await requests.sendPreset("Monetary accounts");
      await requests.entry(/GET ?Payments/).click();
      await page.getByLabel("Parameter 1, name").fill("count");
      await page.getByLabel("Parameter 1, value").fill("2");
      await requests.send();
      await expect(requests.response.getByRole("button", { name: "Older" })).toBeVisible();
      await expectSound(page);
      await requests.entry(/POST ?Ask for sandbox money/).click();
      await requests.body.fill("{");
      await requests.send();
      await expect(sandgate.failure).toBeVisible();
      await expectSound(page);
    });
  });
}
