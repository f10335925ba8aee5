import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { RequestsPage } from "./requests-page.ts";
import { expectSound } from "./sound-looks.ts";

test("axe finds nothing and small windows cut nothing among the requests", async ({
  sandgate,
  ownSandbox,
  page,
}) => {
  test.slow();
  const requests = new RequestsPage(sandgate);
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl });
  await requests.open();
  await expect(page.getByText("Requests need a session")).toBeVisible();
  await expectSound(page);
  await sandgate.button(/^Go to session/).click();
  await sandgate.openSession();
  await requests.open();
  await requests.sendPreset("Monetary accounts");
  await requests.entry(/GET ?Payments/).click();
  await page.getByLabel("Parameter 1, name").fill("count");
  await page.getByLabel("Parameter 1, value").fill("2");
  await requests.send();
  await expect(requests.response.getByRole("button", { name: "Older" })).toBeVisible();
  await expectSound(page);
  await requests.entry(/POST ?Ask for sandbox money/).click();
  await requests.body.fill("{");
  await requests.send();
  await expect(sandgate.failure).toBeVisible();
  await expectSound(page);
});
