import { expectNoSecretInPage } from "./canary.ts";
import { ExchangesPage } from "./exchanges-page.ts";
import { ExportsPage } from "./exports-page.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import { makePrivateKey } from "./private-keys.ts";
import { RequestsPage } from "./requests-page.ts";

const read = { method: "GET", path: "/v1/user", query: [], headers: [], body: "" } as const;

test("from the answer of an earlier request the way leads to its own exchange", async ({
  sandgate,
  ownSandbox,
}) => {
  const requests = new RequestsPage(sandgate);
  const exchanges = new ExchangesPage(sandgate);
  await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  await requests.open();
  await requests.sendPreset("User");
  await requests.sendPreset("Monetary accounts");
  await requests
    .group("History")
    .getByRole("button", { name: /GET ?User/ })
    .click();
  await requests.expectStatus("200 OK");
  await sandgate.button("Show in exchanges").click();

  await expect(sandgate.title).toHaveText("Exchanges");
  await expect(exchanges.selected).toContainText(/\/v1\/user\/\d+/);
  await expect(exchanges.selected).not.toContainText("monetary-account");
  await expect(exchanges.details.locator("code").first()).toHaveText(/^\/v1\/user\/\d+$/);
});

test("an exchange with hundreds of later ones is found among all of them, and goes on from there", async ({
  sandgate,
  ownSandbox,
  page,
}) => {
  const exchanges = new ExchangesPage(sandgate);
  const accountId = await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  for (let count = 0; count < 150; count += 1) {
    await callBackend(sandgate, "request.send", { accountId, draft: read, asItIs: false });
  }
  await page.reload();
  await sandgate.goTo("Device");
  await sandgate.exchange.getByRole("button", { name: "All exchanges" }).click();

  await expect(exchanges.count("154 exchanges")).toBeVisible();
  await expect(exchanges.selected).toContainText("/v1/device-server");
  await expect(exchanges.selected).toBeInViewport({ ratio: 1 });
  await exchanges.list.focus();
  await page.keyboard.press("Home");
  await expect(exchanges.selected).toContainText("/v1/user");
  await page.keyboard.press("End");
  await expect(exchanges.selected).toContainText("/v1/installation");
});

test("the palette leads to presets, saved requests, formats and the import", async ({
  sandgate,
  ownSandbox,
}) => {
  const requests = new RequestsPage(sandgate);
  const accountId = await prepareAccount(sandgate, "session", { baseUrl: ownSandbox.baseUrl });
  await callBackend(sandgate, "request.save", { accountId, name: "Who am I", draft: read });
  await sandgate.page.reload();
  await expect(sandgate.title).toHaveText("User");
  await sandgate.command("Permitted IPs");
  await expect(sandgate.title).toHaveText("Requests");
  await expect(requests.address).toHaveValue(/\/ip$/);
  await sandgate.command("Who am I");
  await expect(requests.address).toHaveValue("/v1/user");

  await sandgate.command("Export: HAR 1.2");
  await expect(sandgate.page.getByRole("radio", { name: "HAR 1.2" })).toBeChecked();
  await sandgate.command("Import from an SDK, Postman or a PEM file");
  await expect(sandgate.page.getByLabel("Or paste the text")).toBeVisible();
});

test("a protected key alone is opened and becomes an account with it, before there is any other", async ({
  sandgate,
  page,
}) => {
  const key = makePrivateKey("correct häring battery");
  const passphrase = page.getByLabel("Passphrase of the key", { exact: true });
  await sandgate.button("Import it").click();
  await new ExportsPage(sandgate).paste(key.encrypted);
  await passphrase.fill("wrong");
  await sandgate.button("Open the key").click();
  await expect(passphrase).toHaveAttribute("aria-invalid", "true");
  await passphrase.fill("correct häring battery");
  await sandgate.button("Open the key").click();
  const lines = Object.fromEntries(key.lines.map((line, index) => [`line ${index}`, line]));
  await expectNoSecretInPage(page, lines);
  await sandgate.page.getByRole("radio", { name: "Local sandbox" }).check();
  await sandgate.button("Make an account of it").click();

  await expect(sandgate.title).toHaveText("Installation");
  await expect(sandgate.button(/^Account: Imported key/)).toBeVisible();
  await expect(sandgate.fact("SHA-256 fingerprint")).toContainText(key.fingerprint);
  await sandgate.registerInstallation();
});
