import type { SandgatePage } from "./sandgate-page.ts";
import { expectNoSecretInPage } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { makePrivateKey } from "./private-keys.ts";

const passphrase = "correct häring battery";

async function openImport(sandgate: SandgatePage) {
  await sandgate.tryLocalSandbox();
  await sandgate.button("Import a key").click();
  const dialog = sandgate.page.getByRole("dialog", { name: "Import a private key" });
  return {
    dialog,
    pem: dialog.getByLabel("Private key (PEM)"),
    passphraseField: dialog.getByLabel("Passphrase", { exact: true }),
    submit: dialog.getByRole("button", { name: "Import key" }),
  };
}

for (const form of ["pkcs8", "pkcs1"] as const) {
  test(`an own key in ${form.toUpperCase()} carries the installation`, async ({ sandgate }) => {
    const key = makePrivateKey(passphrase);
    const { dialog, pem, submit } = await openImport(sandgate);
    await pem.fill(key[form]);
    await submit.click();

    await expect(dialog).toBeHidden();
    await expect(sandgate.fact("Key")).toContainText("RSA, 2048 bits, imported");
    await expect(sandgate.fact("SHA-256 fingerprint")).toContainText(key.fingerprint);
    await sandgate.registerInstallation();
    await expect(sandgate.fact("Your key, SHA-256")).toContainText(key.fingerprint);
    const lines = Object.fromEntries(key.lines.map((line, index) => [`line ${index}`, line]));
    await expectNoSecretInPage(sandgate.page, lines);
  });
}

test("an encrypted key asks for its passphrase, and again for a wrong one", async ({
  sandgate,
}) => {
  const key = makePrivateKey(passphrase);
  const { dialog, pem, passphraseField, submit } = await openImport(sandgate);
  await pem.fill(key.encrypted);
  await expect(passphraseField).toHaveAccessibleDescription("This key needs it.");
  await submit.click();
  await expect(passphraseField).toHaveAccessibleDescription(/protected by a passphrase/);
  await expect(passphraseField).toBeFocused();

  await passphraseField.fill("correct horse battery");
  await submit.click();
  await expect(passphraseField).toHaveAccessibleDescription(
    /This passphrase does not open the key\. Check capitals/,
  );
  await expect(passphraseField).toHaveValue("");
  await expect(passphraseField).toBeFocused();

  await passphraseField.fill(passphrase);
  await submit.click();
  await expect(dialog).toBeHidden();
  await expect(sandgate.fact("SHA-256 fingerprint")).toContainText(key.fingerprint);
});

test("a public key pasted by mistake is named, with what is wanted instead", async ({
  sandgate,
}) => {
  const key = makePrivateKey(passphrase);
  const { pem, submit } = await openImport(sandgate);
  await pem.fill(key.publicPem);
  await submit.click();
  await expect(pem).toHaveAttribute("aria-invalid", "true");
  await expect(pem).toHaveAccessibleDescription(
    /This is a public key \(RSA, 2048 bits\)\. Paste the private key it belongs to/,
  );
  await expect(pem).toBeFocused();
});

test("a key is read from a file", async ({ sandgate, page }) => {
  const key = makePrivateKey(passphrase);
  const { dialog, submit } = await openImport(sandgate);
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  await (
    await chooser
  ).setFiles({
    name: "own.pem",
    mimeType: "application/x-pem-file",
    buffer: Buffer.from(key.pkcs8),
  });
  await submit.click();
  await expect(dialog).toBeHidden();
  await expect(sandgate.fact("SHA-256 fingerprint")).toContainText(key.fingerprint);
});

test("nothing pasted says what is missing", async ({ sandgate }) => {
  const { pem, submit } = await openImport(sandgate);
  await submit.click();
  await expect(pem).toHaveAccessibleDescription("Paste a private key, or choose its file.");
  await expect(pem).toBeFocused();
});
