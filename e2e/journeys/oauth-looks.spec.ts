import { expect, test } from "./journey.ts";
import { OauthPage } from "./oauth-page.ts";
import { expectSound } from "./sound-looks.ts";

test("axe finds nothing and small windows cut nothing while access is asked for", async ({
  sandgate,
  page,
}) => {
  test.slow();
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await expectSound(page);
  await sandgate.button("Ask for access").click();
  await expect(page.getByLabel("Client ID")).toHaveAttribute("aria-invalid", "true");
  await expectSound(page);
  await oauth.useDemoClient();
  await expectSound(page);
  const { searchParams } = new URL(await oauth.ask());
  await page.request.get(`${searchParams.get("redirect_uri") ?? ""}?code=a&state=b`);
  await expect(page.getByText("An answer came that was not used")).toBeVisible();
  await page.getByText("The page shows an error instead of asking?").click();
  await oauth.pasteAnswer("https://app.example/?code=a&state=b");
  await expect(page.getByText(/does not carry the state/)).toBeVisible();
  await expectSound(page);
  await sandgate.button("Open the page").scrollIntoViewIfNeeded();
  await expect(sandgate.button("Open the page")).toBeInViewport({ ratio: 1 });
});
