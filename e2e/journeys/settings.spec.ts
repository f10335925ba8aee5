import { generateKeyPairSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeCertificate } from "../../electron/backend/doctor/testing/make-certificate.ts";
import { headerOf } from "../../electron/sandbox/received-request.ts";
import { readWholePage } from "./canary.ts";
import { expect, test } from "./journey.ts";
import { callBackend, prepareAccount } from "./prepare.ts";

test("every request carries what was chosen, and what makes no sense is told at its field", async ({
  sandgate,
  page,
  ownSandbox,
}) => {
  await prepareAccount(sandgate, "nothing", { baseUrl: ownSandbox.baseUrl });
  await sandgate.openSettings();
  await page.getByRole("radio", { name: "Dutch (nl_NL)" }).click();
  await page.getByLabel("User-Agent suffix", { exact: true }).fill("acme-ci/2");
  const geolocation = page.getByLabel("Geolocation", { exact: true });
  await geolocation.fill("52.37 4.89");
  await geolocation.press("Enter");
  await expect(geolocation).toHaveAttribute("aria-invalid", "true");
  await expect(geolocation).toHaveAccessibleDescription(/^Five parts with one space between/);
  await expect(geolocation).toHaveValue("52.37 4.89");
  expect(await callBackend(sandgate, "settings.read", {})).toMatchObject({
    bunqLanguage: "nl_NL",
    userAgentSuffix: "acme-ci/2",
    geolocation: "0 0 0 0 000",
  });

  await geolocation.fill("4.89 52.37 12 100 NL");
  await sandgate.button("Done").click();
  await sandgate.button("Register installation").click();
  await sandgate.expectStep("Installation", "done");

  const [request] = ownSandbox.requests;
  const sent = (name: string) => request && headerOf(request, name);
  expect(sent("x-bunq-language")).toBe("nl_NL");
  expect(sent("x-bunq-geolocation")).toBe("4.89 52.37 12 100 NL");
  expect(sent("user-agent")).toMatch(/^sandgate\/\S+ acme-ci\/2$/);

  await page.reload();
  await sandgate.openSettings();
  await sandgate.button("Reset User-Agent suffix to none").click();
  await expect(page.getByLabel("User-Agent suffix", { exact: true })).toHaveValue("");
});

test("a certificate is named, and a private key beside it is refused and gone", async ({
  page,
  shell,
  sandgate,
}) => {
  const { cert } = makeCertificate({ name: "Office authority", isAuthority: true });
  const key = generateKeyPairSync("ed25519")
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
  await sandgate.tryLocalSandbox();
  await sandgate.openSettings();
  await sandgate.showSettingsSection("Network");
  const field = page.getByLabel("Extra certificate authorities", { exact: true });
  await field.fill(`${cert}\n${key}`);
  await page.getByLabel("Proxy", { exact: true }).focus();
  await expect(
    page.getByText(/There is a private key in this text. It was not kept/),
  ).toBeVisible();
  await expect(field).toHaveValue("");

  await field.fill(cert);
  await page.getByLabel("Proxy", { exact: true }).focus();
  const trusted = page.getByRole("list", { name: "Certificates trusted beside this machine’s" });
  await expect(trusted.getByRole("listitem")).toHaveText(/^Office authorityuntil \d/);
  await expect(page.getByText(/There is a private key/)).toHaveCount(0);

  const secret = key.split("\n")[1] ?? "";
  expect(await readWholePage(page)).not.toContain(secret);
  const stored = await readFile(join(shell.dataDirectory, "settings.json"), "utf8");
  expect(stored).toContain("BEGIN CERTIFICATE");
  expect(stored).not.toContain(secret);
});

test("compact brings rows closer together, at once and after a reload", async ({
  sandgate,
  page,
}) => {
  const height = async () => (await sandgate.step("Installation").boundingBox())?.height ?? 0;
  await sandgate.tryLocalSandbox();
  const comfortable = await height();
  await sandgate.openSettings();
  await page.getByRole("radio", { name: "Compact" }).click();
  await sandgate.button("Done").click();
  await expect.poll(height).toBeLessThan(comfortable - 4);
  const compact = await height();

  await page.reload();
  await expect(sandgate.title).toBeVisible();
  expect(await height()).toBe(compact);
  await sandgate.command("Comfortable density");
  await expect.poll(height).toBe(comfortable);
});

test("the settings lead to what is stored where", async ({ sandgate }) => {
  await sandgate.tryLocalSandbox();
  await sandgate.openSettings();
  await sandgate.showSettingsSection("Storage");
  await sandgate.button("See what is stored where").click();
  await expect(sandgate.title).toHaveText("What is stored where");
  await expect(sandgate.dialog).toBeHidden();
});
