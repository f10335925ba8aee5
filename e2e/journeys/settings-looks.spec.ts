import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeCertificate } from "../../electron/backend/doctor/testing/make-certificate.ts";
import { expectComplete } from "./cut-off.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";

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

    test("in the settings, the list of shortcuts and the palette", async ({ sandgate, page }) => {
      test.slow();
      const { cert } = makeCertificate({ name: "Office authority", isAuthority: true });
      await sandgate.tryLocalSandbox();
      await callBackend(sandgate, "settings.change", { extraCaPem: cert, timeoutSeconds: 5 });
      await page.reload();
      await sandgate.openSettings();
      const proxy = page.getByLabel("Proxy", { exact: true });
      await proxy.fill("proxy.example");
      await proxy.press("Enter");
      await expect(proxy).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByText("Office authority")).toBeVisible();
      await sandgate.keysOf("Log out").click();
      await page.keyboard.press("Control+k");
      await expect(sandgate.dialog.getByRole("alert")).toBeVisible();
      await sandgate.keysOf("Stop the running step").click();
      await expectSound(page);
      await page.keyboard.press("Escape");
      await sandgate.button("Done").click();
      await page.keyboard.press("Shift+?");
      await expect(sandgate.dialog.getByLabel("Find a shortcut")).toBeVisible();
      await expectSound(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await expect(page.getByLabel("Find a command")).toBeVisible();
      await expectSound(page);
    });

    test("in compact screens", async ({ sandgate, page, ownSandbox }) => {
      test.slow();
      await callBackend(sandgate, "settings.change", { density: "compact" });
      await prepareAccount(sandgate, "user", { baseUrl: ownSandbox.baseUrl });
      await expectSound(page);
      await sandgate.goTo("Session");
      await expectSound(page);
      await sandgate.openStorage();
      await expectSound(page);
      await sandgate.openSettings();
      await expectSound(page);
    });
  });
}
