import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectComplete } from "./cut-off.ts";
import { expect, test } from "./journey.ts";
import { OauthPage } from "./oauth-page.ts";

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

    test("while access is asked for", async ({ sandgate, page }) => {
      // axe looks eight times over the whole window
      test.slow();
      const oauth = new OauthPage(sandgate);
      await sandgate.tryLocalSandbox();
      await oauth.choose();
      await expectSound(page);
      await sandgate.button("Ask for access").click();
      await expect(page.getByLabel("Client ID")).toHaveAttribute("aria-invalid", "true");
      await expectSound(page);
      await oauth.useDemoClient();
      await expectSound(page);
      const { searchParams } = new URL(await oauth.ask());
      await page.request.get(`${searchParams.get("redirect_uri") ?? ""}?code=a&state=b`);
      await expect(page.getByText("An answer came that was not used")).toBeVisible();
      await page.getByText("The page shows an error instead of asking?").click();
      await oauth.pasteAnswer("https://app.example/?code=a&state=b");
      await expect(page.getByText(/does not carry the state/)).toBeVisible();
      await expectSound(page);
      await sandgate.button("Open the page").scrollIntoViewIfNeeded();
      await expect(sandgate.button("Open the page")).toBeInViewport({ ratio: 1 });
    });
  });
}
