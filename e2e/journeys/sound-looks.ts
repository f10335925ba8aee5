import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { expectComplete } from "./cut-off.ts";

/** The narrowest window that is cared for, and an ordinary one at 200 % zoom. */
export const smallWindows = [
  { width: 1024, height: 700 },
  { width: 640, height: 400 },
] as const;

/** The themes differ in nothing but colours, so the second one is asked about what hangs on them. */
const themes = [
  { colorScheme: "light", only: [] },
  { colorScheme: "dark", only: ["color-contrast", "link-in-text-block"] },
] as const;

/** Colours on their way from one to another have no contrast to judge. */
async function chooseTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map(({ finished }) => finished),
    );
  });
}

/** No violation of what axe can find, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { colorScheme, only } of themes) {
    await chooseTheme(page, colorScheme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const rules = only.length > 0 ? { runOnly: [...only] } : {};
    const { violations } = await axe.options({ resultTypes: ["violations"], ...rules }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
    expect(found, `violations in ${colorScheme}`).toEqual([]);
  }
}

/** In small windows nothing is cut, nothing scrolls sideways, and `primary` can be got at. */
export async function expectWhole(page: Page, primary?: Locator): Promise<void> {
  const before = page.viewportSize();
  for (const window of smallWindows) {
    await page.setViewportSize(window);
    await expectComplete(page, primary);
  }
  if (before) await page.setViewportSize(before);
}

/** Accessible as it is, and whole in small windows. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectWhole(page);
}
