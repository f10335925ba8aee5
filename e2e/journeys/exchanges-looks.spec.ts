import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectComplete } from "./cut-off.ts";
import { ExchangesPage } from "./exchanges-page.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";

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

    test("in the list, the details, the comparison and the sequence", async ({
      sandgate,
      page,
      ownSandbox,
    }) => {
      // axe looks many times over the whole window
      test.slow();
      const exchanges = new ExchangesPage(sandgate);
      await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
      await exchanges.show();
      await expect(exchanges.details.getByRole("tree")).toBeVisible();
      await exchanges.list.focus();
      for (const key of ["Home", "Space", "ArrowDown", "Space"]) await page.keyboard.press(key);
      await expect(exchanges.count("2 chosen for comparing")).toBeVisible();
      await expectSound(page);
      await exchanges.showAspect("Facts");
      await expectSound(page);
      await sandgate.button("Compare").click();
      await expect(page.getByRole("region", { name: "Response body" })).toContainText("changed");
      await expectSound(page);
      await exchanges.showTab("Onboarding sequence");
      await expect(page.getByRole("heading", { name: "In words" })).toBeVisible();
      await expectSound(page);
    });
  });
}
