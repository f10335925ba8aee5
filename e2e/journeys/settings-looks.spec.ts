import { makeCertificate } from "../../electron/backend/doctor/testing/make-certificate.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import { expectSound } from "./sound-looks.ts";

test("axe finds nothing and small windows cut nothing in the settings, the list of shortcuts and the palette", async ({
  sandgate,
  page,
}) => {
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

test("axe finds nothing and small windows cut nothing in compact screens", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
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
