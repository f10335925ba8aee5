import { demoOauthClient } from "../../shared/demo-oauth-client.ts";
import { expectNoSecretInFiles, expectNoSecretInPage, watchDocument } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { OauthPage } from "./oauth-page.ts";

test("OAuth leads to a user, over a page in another tab", async ({ sandgate, page }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await oauth.useDemoClient();
  const address = new URL(await oauth.ask());
  const { client_id, redirect_uri, state } = Object.fromEntries(address.searchParams);
  for (const [name, value] of Object.entries({ client_id, redirect_uri, state })) {
    await expect(sandgate.fact(name)).toContainText(value ?? "nothing");
  }
  await expect(page.getByText(/^4 min \d\d s left$/)).toBeVisible();

  const tab = await oauth.openTab();
  await tab.getByRole("button", { name: "Grant" }).click();
  await expect(tab.getByRole("heading", { name: "Access was granted" })).toBeVisible();
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);
  await tab.close();

  await oauth.expectToken();
  await sandgate.button("Register device").click();
  await sandgate.expectStep("Device", "done");
  await sandgate.openSession();
  await sandgate.readUser();
  await expect(page.getByRole("region", { name: "Who asked" })).toContainText("UserCompany");
  await expect(page.getByRole("region", { name: "Who granted" })).toContainText("UserPerson");
  await sandgate.expectDone("Installation", "Device", "Session", "User");
});

test("a denial is told with the way out, and asking again asks anew", async ({ sandgate }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await oauth.useDemoClient();
  const first = await oauth.ask();
  const tab = await oauth.openTab();
  await tab.getByRole("button", { name: "Deny" }).click();
  await expect(tab.getByRole("heading", { name: "Access was not granted" })).toBeVisible();

  await expect(sandgate.failure).toContainText("Access was denied");
  await expect(sandgate.failure).toContainText("access_denied");
  await sandgate.expectStep("Device", "failed");
  await sandgate.failure.getByRole("button", { name: "Try again" }).click();
  expect(await oauth.shownAddress()).not.toBe(first);
});

test("waiting outlives a reload, and is cancelled by the person", async ({ sandgate, page }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await oauth.useDemoClient();
  const address = await oauth.ask();
  await page.reload();
  await sandgate.goTo("Device");
  expect(await oauth.shownAddress()).toBe(address);

  const tab = await oauth.openTab();
  await oauth.cancel();
  await expect(sandgate.button("Ask for access")).toBeVisible();
  await expect(page.getByRole("group", { name: "OAuth client" })).toBeVisible();
  const failed = tab.waitForEvent("requestfailed");
  await tab.getByRole("button", { name: "Grant" }).click();
  expect((await failed).failure()?.errorText).toContain("ERR_CONNECTION_REFUSED");
});

test("an answer with another state is not used and told; the right one still arrives", async ({
  sandgate,
  page,
}) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await oauth.useDemoClient();
  const { searchParams } = new URL(await oauth.ask());
  const stranger = await page.request.get(
    `${searchParams.get("redirect_uri") ?? ""}?code=stolen&state=of-somebody-else`,
  );

  expect(stranger.status()).toBe(400);
  await expect(page.getByText("An answer came that was not used")).toBeVisible();
  const tab = await oauth.openTab();
  await tab.getByRole("button", { name: "Grant" }).click();
  await oauth.expectToken();
});

test("an address that the browser was sent to elsewhere is pasted", async ({ sandgate, page }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await oauth.useDemoClient();
  await oauth.ask();
  const sentTo = await oauth.grantWithoutReturning();

  await oauth.pasteAnswer("https://app.example/?code=a&state=b");
  await expect(page.getByText(/does not carry the state/)).toBeVisible();
  await expect(oauth.paste).toBeFocused();
  await oauth.pasteAnswer(sentTo);
  await oauth.expectToken();
});

test("a redirect URI of another machine asks for the paste at once", async ({ sandgate }) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  await oauth.useDemoClient();
  await oauth.redirectUri.fill("https://app.example/back");
  await oauth.ask();

  await expect(sandgate.page.getByLabel("Where the browser was sent")).toBeVisible();
  await oauth.cancel();
  await oauth.redirectUri.fill("nowhere");
  await sandgate.button("Ask for access").click();
  await expect(sandgate.page.getByText(/^That is no web address\./)).toBeVisible();
  await expect(oauth.redirectUri).toHaveAttribute("aria-invalid", "true");
});

test("a client’s secret, a code and a token are nowhere on the page and in no file", async ({
  page,
  sandgate,
  shell,
}) => {
  await watchDocument(page);
  await page.goto(await shell.newLink());
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await oauth.choose();
  const { clientId, secret } = demoOauthClient;
  await page.getByLabel("Client ID").fill(clientId);
  await page.getByLabel("Client secret", { exact: true }).fill(secret);
  await oauth.ask();
  const sentTo = await oauth.grantWithoutReturning();
  const code = new URL(sentTo).searchParams.get("code") ?? "";
  await oauth.pasteAnswer(sentTo);
  await oauth.expectToken();
  await sandgate.showTab("Headers");

  expect(code).toHaveLength(64);
  await expectNoSecretInPage(page, { secret });
  expect(await page.evaluate((text) => document.body.outerHTML.includes(text), code)).toBe(false);
  expectNoSecretInFiles(shell.dataDirectory, { code });
  await sandgate.button("Use another key").click();
});

test("the client of another account here is fetched by one click, and asks", async ({
  sandgate,
  page,
}) => {
  const oauth = new OauthPage(sandgate);
  await sandgate.tryLocalSandbox();
  await sandgate.runAll();
  await sandgate.command("New account");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Asks others");
  await sandgate.button("Create account").click();
  await expect(sandgate.dialog).toBeHidden();
  await sandgate.registerInstallation();
  await sandgate.command("Ask a user for access over OAuth");
  await sandgate.button("Use that of “First account”").click();
  await expect(page.getByRole("group", { name: "OAuth client" })).toContainText(
    "Of another account here.",
  );
  await oauth.ask();
  const tab = await oauth.openTab();
  await tab.getByRole("button", { name: "Grant" }).click();
  await oauth.expectToken();
});
