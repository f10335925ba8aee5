import { expect, test } from "./journey.ts";
import { openProvider } from "./provider-page.ts";
import { expectSound } from "./sound-looks.ts";

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
