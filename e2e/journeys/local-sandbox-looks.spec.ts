import { expect, test } from "./journey.ts";
import { LocalSandboxPage } from "./local-sandbox-page.ts";
import { expectSound } from "./sound-looks.ts";

test("axe finds nothing and small windows cut nothing on the local sandbox", async ({
  sandgate,
  page,
}) => {
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
