import { demoOauthClient } from "../../shared/demo-oauth-client.ts";
import { OauthPage } from "./oauth-page.ts";
import { expect, minute, test } from "./timed-journey.ts";

test("a code that is used too late has expired, and asking again helps", async ({
  sandgate,
  timed,
}) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await oauth.choose();
  await oauth.useDemoClient();
  await oauth.ask();
  const sentTo = await oauth.grantWithoutReturning();
  timed.advanceBunq(6 * minute);
  await oauth.pasteAnswer(sentTo);

  await expect(sandgate.failure).toContainText("The code has expired");
  await sandgate.failure.getByRole("button", { name: "Show the exchange" }).click();
  await expect(sandgate.exchange).toContainText("invalid_grant");
  await expect(sandgate.exchange).toContainText("/v1/token");
  await sandgate.failure.getByRole("button", { name: "Try again" }).click();
  const tab = await oauth.openTab();
  await tab.getByRole("button", { name: "Grant" }).click();
  await oauth.expectToken();
});

test("a wrong secret leads to entering the client again", async ({ sandgate, page, timed }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await oauth.choose();
  await sandgate.button("Ask for access").click();
  await expect(page.getByLabel("Client ID")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Client ID")).toBeFocused();
  await page.getByLabel("Client ID").fill(demoOauthClient.clientId);
  await page.getByLabel("Client secret", { exact: true }).fill("not-the-secret-of-this-client");
  await oauth.ask();
  const tab = await oauth.openTab();
  await tab.getByRole("button", { name: "Grant" }).click();

  await expect(sandgate.failure).toContainText("The client ID or its secret is wrong");
  await expect(sandgate.failure).toContainText("401");
  await sandgate.failure.getByRole("button", { name: "Enter the client again" }).click();
  await expect(sandgate.failure).toBeHidden();
  await expect(page.getByLabel("Client ID")).toHaveValue("");
});

test("a port that is taken is told on the redirect URI", async ({ sandgate, page, timed }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await oauth.choose();
  await oauth.useDemoClient();
  const { port } = new URL(timed.sandbox.baseUrl);
  await oauth.redirectUri.fill(`http://127.0.0.1:${port}/oauth/callback`);
  await sandgate.button("Ask for access").click();

  await expect(page.getByText(`Port ${port} is taken by another program`)).toBeVisible();
  await oauth.redirectUri.fill("http://127.0.0.1/oauth/callback");
  await oauth.ask();
});

test("a redirect URI that is not registered keeps the browser on the page, and the waiting says why", async ({
  sandgate,
  page,
  timed,
  browserConsole,
}) => {
  browserConsole.allow(/status of 400/);
  const oauth = new OauthPage(sandgate);
  await sandgate.useOwnSandbox(timed.sandbox.baseUrl);
  await oauth.choose();
  await oauth.useDemoClient();
  await oauth.redirectUri.fill("http://127.0.0.1/another/path");
  await oauth.ask();
  const tab = page.context().waitForEvent("page");
  await sandgate.button("Open the page").click();

  await expect((await tab).getByText(/has to be registered with this client/)).toBeVisible();
  await page.getByText("The page shows an error instead of asking?").click();
  await expect(page.getByText(/not registered with this client letter by letter/)).toBeVisible();
  await oauth.cancel();
});
