import { ExchangesPage } from "./exchanges-page.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import { expectSound } from "./sound-looks.ts";

test("axe finds nothing and small windows cut nothing in the list, the details, the comparison and the sequence", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  test.slow();
  const exchanges = new ExchangesPage(sandgate);
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  await exchanges.show();
  await expect(exchanges.details.getByRole("tree")).toBeVisible();
  await exchanges.list.focus();
  for (const key of ["Home", "Space", "ArrowDown", "Space"]) await page.keyboard.press(key);
  await expect(exchanges.count("2 chosen for comparing")).toBeVisible();
  await expectSound(page);
  await exchanges.showAspect("Facts");
  await expectSound(page);
  await sandgate.button("Compare").click();
  await expect(page.getByRole("region", { name: "Response body" })).toContainText("changed");
  await expectSound(page);
  await exchanges.showTab("Onboarding sequence");
  await expect(page.getByRole("heading", { name: "In words" })).toBeVisible();
  await expectSound(page);
});
