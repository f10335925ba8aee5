import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { expectComplete } from "./cut-off.ts";
import { ExportsPage } from "./exports-page.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";

// Colours on their way from one to another have no contrast to judge.
test.use({
  contextOptions: { reducedMotion: "reduce" },
  shellEnvironment: { HOME: "/nowhere", USERPROFILE: "/nowhere" },
});

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

    test("while exporting, asking for secrets, and importing", async ({
      sandgate,
      page,
      ownSandbox,
    }) => {
      // axe looks eight times over the whole window
      test.slow();
      await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
      const exports = new ExportsPage(sandgate);
      await exports.open();
      await exports.choose("HAR 1.2");
      await expectSound(page);
      await exports.choose("Python, Java and C#");
      const question = await exports.askForSecrets();
      await expectSound(page);
      await question.getByRole("button", { name: "Cancel" }).click();
      const path = await exports.writeWithSecrets();
      await expectSound(page);
      await exports.lookInto(readFileSync(path, "utf8"));
      await expect(sandgate.button("Make an account of it")).toBeVisible();
      await expectSound(page);
    });
  });
}
