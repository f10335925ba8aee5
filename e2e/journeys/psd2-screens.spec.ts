import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expectComplete } from "./cut-off.ts";
import { expect, test } from "./journey.ts";
import { openProvider } from "./provider-page.ts";

/** No violation of what axe can find, in both themes; nothing cut, nothing that scrolls sideways. */
async function expectSound(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  for (const viewport of [
    { width: 1024, height: 700 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(viewport);
    await expectComplete(page);
  }
}

test("the choice of a certificate is accessible and whole, also at 200 % zoom", async ({
  sandgate,
  page,
}) => {
  const provider = await openProvider(sandgate);
  await expectSound(page);
  await provider.chooseImport();
  await provider.import.click();
  await expect(provider.field("Certificate")).toHaveAttribute("aria-invalid", "true");
  await expectSound(page);
});

test("the certificate and its credential are accessible and whole, also at 200 % zoom", async ({
  sandgate,
  page,
}) => {
  const provider = await openProvider(sandgate);
  await provider.createCertificate("Zandlezer");
  await expectSound(page);
  await provider.requestCredential();
  await expectSound(page);
});
