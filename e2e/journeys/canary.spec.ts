import { expectNoSecretInFiles, expectNoSecretInPage, watchDocument } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { makePrivateKey } from "./private-keys.ts";
import { secretsSeen } from "./secrets-seen.ts";

test("no secret is in the page, its storages or a file, at any moment", async ({
  sandgate,
  page,
  shell,
  ownSandbox,
}) => {
  await watchDocument(page);
  await page.goto(await shell.newLink());
  const passphrase = "canary passphrase 9f31";
  const key = makePrivateKey(passphrase);
  const apiKey = await ownSandbox.addUser("UserCompany");
  const known: Record<string, string> = {
    passphrase,
    "API key": apiKey,
    ...Object.fromEntries(key.lines.map((line, index) => [`key line ${index}`, line])),
  };
  const expectNoSecret = async () => {
    const secrets = { ...known, ...secretsSeen(ownSandbox) };
    await expectNoSecretInPage(page, secrets);
    expectNoSecretInFiles(shell.dataDirectory, secrets);
  };

  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.button("Import a key").click();
  await page.getByLabel("Private key (PEM)").fill(key.encrypted);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Import key" }).click();
  await expect(sandgate.dialog).toHaveCount(0);
  await expect(sandgate.fact("Key")).toContainText("imported");
  await expectNoSecret();
  await sandgate.registerInstallation();
  await expectNoSecret();
  await sandgate.registerDeviceWithKey(apiKey);
  await expectNoSecret();
  await sandgate.openSession();
  await expectNoSecret();
  await sandgate.readUser();
  await expectNoSecret();
  await sandgate.showTab("Headers");
  await expectNoSecret();
  await sandgate.logOut();
  await expect(page.getByRole("heading", { name: "Logged out" })).toBeVisible();
  await expectNoSecret();

  const names = Object.keys(secretsSeen(ownSandbox));
  expect(names.filter((name) => name.startsWith("token")).length).toBeGreaterThan(3);
  expect(names.filter((name) => name.startsWith("API key"))).toHaveLength(2);
});

test("a refused key leaves nothing behind, and neither does the next one", async ({
  sandgate,
  page,
  shell,
  ownSandbox,
}) => {
  await watchDocument(page);
  await page.goto(await shell.newLink());
  const refused = `sandbox_${"0badc0de".repeat(7)}`;
  await sandgate.useOwnSandbox(ownSandbox.baseUrl);
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await page.getByRole("textbox", { name: "API key", exact: true }).fill(refused);
  await sandgate.button("Register device").click();
  await expect(sandgate.failure).toBeVisible();
  await expectNoSecretInPage(page, { "refused key": refused });
  await sandgate.registerDevice();
  const secrets = { "refused key": refused, ...secretsSeen(ownSandbox) };
  await expectNoSecretInPage(page, secrets);
  expectNoSecretInFiles(shell.dataDirectory, secrets);
});

test("the canary sings when a secret is in the page", async ({ sandgate, page }) => {
  const secret = "a-secret-that-was-here";
  await expect(sandgate.title).toBeVisible();
  await page.evaluate((text) => document.body.setAttribute("data-planted", text), secret);
  await expect(expectNoSecretInPage(page, { planted: secret })).rejects.toThrow("planted");
  await page.evaluate(() => document.body.removeAttribute("data-planted"));
  await expectNoSecretInPage(page, { planted: secret });
  await page.evaluate((text) => sessionStorage.setItem("planted", text), secret);
  await expect(expectNoSecretInPage(page, { planted: secret })).rejects.toThrow("planted");
});
