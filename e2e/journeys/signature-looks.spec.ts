import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { generateKeyPairSync, sign } from "node:crypto";
import { expectComplete } from "./cut-off.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { SignaturePage } from "./signature-page.ts";

// Colours on their way from one to another have no contrast to judge.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pasted = {
  body: '{"amount": 10}',
  signature: sign("sha256", Buffer.from('{"amount": 10}\n'), privateKey).toString("base64url"),
  publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
};

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

    test("under the signature microscope", async ({ sandgate, ownSandbox, page }) => {
      // axe looks six times over the whole window
      test.slow();
      await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
      const microscope = new SignaturePage(sandgate);
      await microscope.open();
      await expect(microscope.code).toContainText("sign.py");
      await microscope.answer.getByRole("button", { name: "Hex" }).click();
      await microscope.answer.scrollIntoViewIfNeeded();
      await expectSound(page);

      await microscope.openOwnCode();
      await microscope.paste({ ...pasted, signature: "{{signature}}" });
      await page.getByText("The rest of the request").click();
      await page.getByText("What the body should have been").click();
      await microscope.explain();
      await expect(page.getByText("This is not base64")).toBeVisible();
      await expectSound(page);
      await microscope.paste(pasted);
      await microscope.explain();
      await expect(microscope.explanation.getByRole("heading").first()).toBeInViewport();
      await expectSound(page);
    });
  });
}
