import {
  freshTestKey,
  makeTestCertificate,
} from "../../electron/backend/certificates/testing/make-test-certificate.ts";
import { expectNoSecretInFiles, expectNoSecretInPage, watchDocument } from "./canary.ts";
import { openProvider } from "./provider-page.ts";
import { expect, test } from "./journey.ts";

const day = 86_400_000;
const passphrase = "correct häring battery";

/** An imported one: issued by an authority, its key under a passphrase. */
function issuedCertificate() {
  const root = makeTestCertificate({ commonName: "Zandwortel CA", privateKey: freshTestKey() });
  const own = makeTestCertificate({
    commonName: "Eigen AISP",
    issuer: root,
    more: [["organizationName", "Zandbank, Lezers & Zonen"]],
    roleOids: ["0.4.0.19495.1.2"],
    typeOid: "0.4.0.1862.1.6.2",
  });
  const key = own.privateKey
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
    .toString();
  return { certificate: own.pem, chain: root.pem, key, keyPem: own.keyPem };
}

test("a created certificate leads over its credential to a payment service provider", async ({
  sandgate,
}) => {
  const provider = await openProvider(sandgate);
  await provider.createCertificate("Zandlezer");
  await expect(sandgate.fact("Roles")).toHaveText(/AISP, account information; PISP, payment/);
  await expect(sandgate.fact("Issuer")).toHaveText("Itself (self-signed)");
  const name = await sandgate.fact("Common name").textContent();
  expect(name).toMatch(/^Zandlezer [0-9a-f]{6} AISP PISP/);
  // What a page of the browser copies, the page has seen.
  await expect(sandgate.button("Copy…")).toHaveCount(0);

  await provider.requestCredential();
  await expect(sandgate.exchange).toContainText("/v1/payment-service-provider-credential");
  await expect(provider.keptKey).toContainText(/Register within \d+ min/);
  await provider.registerDevice();
  await expect(sandgate.fact("Certificate")).toContainText(name ?? "");
  await sandgate.openSession();
  await expect(sandgate.fact("Because")).toHaveText(/session_timeout is 3600 seconds: 1 hour/);
  await sandgate.readUser();
  await expect(sandgate.title).toHaveText(/^Zandlezer [0-9a-f]{6}$/);
  await expect(sandgate.summary).toContainText(`CN=${name}`);
  await expect(sandgate.summary).toContainText("Next: ask a customer for access");
});

test("the second session of a provider lasts 90 days", async ({ sandgate }) => {
  const provider = await openProvider(sandgate);
  await provider.createCertificate("Zandlezer");
  await sandgate.runAll();
  await sandgate.goTo("Session");
  await sandgate.button("Renew").click();
  await expect(sandgate.fact("Because")).toHaveText(/session_timeout is 7776000 seconds: 90 days/);
});

test("run all makes a certificate by itself, since it is a sandbox", async ({ sandgate }) => {
  await openProvider(sandgate);
  await sandgate.runAll();
  await sandgate.goTo("Device");
  await expect(sandgate.fact("Certificate")).toHaveText(/^Sandgate [0-9a-f]{6} AISP PISP/);
});

test("an imported certificate with chain and encrypted key leads there, and the key stays unseen", async ({
  sandgate,
  shell,
}) => {
  const { page } = sandgate;
  await watchDocument(page);
  await page.reload();
  const texts = issuedCertificate();
  const provider = await openProvider(sandgate);
  await provider.chooseImport();
  await provider.paste({ ...texts, passphrase: "correct horse battery" });
  await provider.import.click();
  await expect(provider.field("Passphrase")).toHaveAccessibleDescription(/does not open the key/);
  await expect(provider.field("Passphrase")).toBeFocused();
  await expect(provider.field("Chain")).toHaveValue(texts.chain);

  await provider.field("Passphrase").fill(passphrase);
  await provider.import.click();
  await expect(sandgate.fact("Subject")).toContainText(
    String.raw`O=Zandbank\, Lezers & Zonen, CN=Eigen AISP`,
  );
  await expect(sandgate.fact("Chain")).toContainText("1 certificate");
  await expect(sandgate.fact("Roles")).toHaveText(/^AISP.*PISP/);
  await sandgate.runAll();
  await expect(sandgate.title).toHaveText("Eigen");

  const lines = texts.keyPem.split("\n").filter(({ length }) => length === 64);
  const secrets = {
    ...Object.fromEntries(lines.map((line, at) => [`line ${at}`, line])),
    passphrase,
  };
  await expectNoSecretInPage(page, secrets);
  expectNoSecretInFiles(shell.dataDirectory, secrets);
});

test("a certificate file with all of it is enough", async ({ sandgate, page }) => {
  const { certificate, chain, keyPem } = issuedCertificate();
  const provider = await openProvider(sandgate);
  await provider.chooseImport();
  const chooser = page.waitForEvent("filechooser");
  await sandgate.button("Choose certificate file").click();
  const buffer = Buffer.from(keyPem + certificate + chain);
  await (await chooser).setFiles({ name: "all.pem", mimeType: "text/plain", buffer });
  await expect(provider.field("Certificate")).toHaveAccessibleDescription(
    "2 certificates and a private key.",
  );
  await provider.import.click();
  await expect(sandgate.fact("Common name")).toHaveText("Eigen AISP");
});

test("an expired certificate and a key of another one are refused, and nothing typed is lost", async ({
  sandgate,
}) => {
  const provider = await openProvider(sandgate);
  await provider.chooseImport();
  const expired = makeTestCertificate({ from: Date.now() - 2 * day, until: Date.now() - day });
  await provider.paste({ certificate: expired.pem, key: expired.keyPem });
  await provider.import.click();
  await expect(provider.field("Certificate")).toHaveAccessibleDescription(/expired on \d{4}-/);
  await expect(provider.field("Certificate")).toBeFocused();

  const own = makeTestCertificate();
  const foreign = freshTestKey().export({ type: "pkcs8", format: "pem" }).toString();
  await provider.paste({ certificate: own.pem, key: foreign });
  await provider.import.click();
  await expect(provider.field("Private key")).toHaveAccessibleDescription(
    /does not belong to the certificate CN=Zandlezer/,
  );
  await expect(provider.field("Private key")).toBeFocused();
  await expect(provider.field("Private key")).toHaveValue(foreign);
  await expect(provider.field("Certificate")).toHaveValue(own.pem);

  await provider.field("Private key").fill(own.keyPem);
  await provider.import.click();
  await expect(provider.request).toBeVisible();
});

test("starting over keeps the certificate; forgetting it does not", async ({ sandgate, page }) => {
  const provider = await openProvider(sandgate);
  await provider.createCertificate("Zandlezer");
  const name = (await sandgate.fact("Common name").textContent()) ?? "";
  await sandgate.runAll();
  await sandgate.goTo("Installation");
  await sandgate.button("Start over").click();
  await sandgate.dialog.getByRole("button", { name: "Forget the installation" }).click();
  await expect(sandgate.dialog).toBeHidden();
  await sandgate.registerInstallation();
  await sandgate.goTo("Device");
  await expect(sandgate.fact("Common name")).toHaveText(name);

  await sandgate.button("Forget").click();
  await page.getByRole("button", { name: "Forget certificate" }).click();
  await expect(provider.create).toBeVisible();
});
