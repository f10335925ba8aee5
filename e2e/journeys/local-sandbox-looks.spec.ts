import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectComplete } from "./cut-off.ts";
import { expect, test } from "./journey.ts";
import { LocalSandboxPage } from "./local-sandbox-page.ts";

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

    test("on the local sandbox", async ({ sandgate, page }) => {
      const local = new LocalSandboxPage(sandgate);
      await sandgate.tryLocalSandbox();
      await local.open();
      await expect(sandgate.button("Start the local sandbox")).toBeVisible();
      await expectSound(page);
      await local.start();
      await local.choose("Bad signature", "466");
      await local.field("Session timeout").fill("12 h");
      await page.keyboard.press("Enter");
      await expect(local.field("Session timeout")).toHaveAttribute("aria-invalid", "true");
      await expectSound(page);
      await fetch(`${await local.address()}/v1/user`);
      await local.showRefused();
      await expect(local.refused.getByText("GET /v1/user")).toBeVisible();
      await expectSound(page);
    });
  });
}
