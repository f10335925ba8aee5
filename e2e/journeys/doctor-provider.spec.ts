import {
  freshTestKey,
  makeTestCertificate,
} from "../../electron/backend/certificates/testing/make-test-certificate.ts";
import { expectRow, remedy, type RowName } from "./doctor-table.ts";
import { callBackend, prepareAccount } from "./prepare.ts";
import { ProviderPage } from "./provider-page.ts";
import type { SandgatePage } from "./sandgate-page.ts";
import { expect, hour, test } from "./timed-journey.ts";

const path = "/v1/payment-service-provider-credential";

/** A provider with a certificate and an installation, at the step that asks for a credential. */
async function openProvider(sandgate: SandgatePage, baseUrl: string) {
  const accountId = await prepareAccount(sandgate, "installation", { baseUrl });
  await callBackend(sandgate, "account.choose-access", { accountId, access: "psd2" });
  const wishes = { name: "Zandlezer", roles: ["AISP" as const] };
  await callBackend(sandgate, "certificate.create", { accountId, ...wishes });
  await sandgate.page.reload();
  const provider = new ProviderPage(sandgate);
  await expect(provider.request).toBeVisible();
  return { accountId, provider };
}

test("a credential that was not used within the hour is told, and another one helps", async ({
  sandgate,
  timed,
}) => {
  const { provider } = await openProvider(sandgate, timed.sandbox.baseUrl);
  await provider.requestCredential();
  await expect(provider.keptKey).toContainText(/Register within \d+ min/);
  await timed.pass(hour);
  await expect(provider.keptKey).toContainText("It was not used in time");
  await sandgate.button(/^Register device/).click();
  await expectRow(sandgate, "credential-died-unused");

  await remedy(sandgate, "Use another key").click();
  await provider.requestCredential();
  await provider.registerDevice();
});

test("a sandbox that was reset since it gave the credential is told", async ({
  sandgate,
  timed,
}) => {
  const { provider } = await openProvider(sandgate, timed.sandbox.baseUrl);
  await provider.requestCredential();
  timed.sandbox.lose("keys");
  await sandgate.button(/^Register device/).click();
  await expectRow(sandgate, "credential-forgotten-by-sandbox");
});

test("a certificate that has expired by bunq's clock leads to another one", async ({
  sandgate,
  timed,
}) => {
  const { provider } = await openProvider(sandgate, timed.sandbox.baseUrl);
  timed.advanceBunq(-48 * hour);
  await provider.request.click();
  await expectRow(sandgate, "provider-certificate-early");

  timed.advanceBunq(368 * 24 * hour);
  await remedy(sandgate, "Try again").click();
  await expectRow(sandgate, "provider-certificate-expired");
  await remedy(sandgate, "Replace certificate").click();
  await expect(provider.create).toBeVisible();
  await sandgate.button("Keep the present one").click();
  await expect(provider.request).toBeVisible();
});

test("a certificate's end is told before a call fails, and none is made once it is over", async ({
  sandgate,
  timed,
}) => {
  const { accountId, provider } = await openProvider(sandgate, timed.sandbox.baseUrl);
  const ending = makeTestCertificate({ until: Date.now() + 2 * hour });
  const input = { accountId, certificate: ending.pem, key: ending.keyPem };
  await callBackend(sandgate, "certificate.import", input);
  await sandgate.page.reload();
  await provider.requestCredential();
  await provider.registerDevice();
  await sandgate.goTo("Session");
  await expect(sandgate.page.getByText("This certificate ends within a day.")).toBeVisible();

  await timed.pass(2 * hour);
  await sandgate.goTo("Device");
  await expect(sandgate.page.getByText("This certificate has expired")).toBeVisible();
  await sandgate.button("Use another key").click();
  await sandgate.button("Forget the device").click();
  await expect(provider.replace).toBeVisible();
  await expect(provider.request).toHaveCount(0);
  await provider.replace.click();
  await provider.createCertificate("Nachfolger");
  await provider.requestCredential();
  await provider.registerDevice();
});

const refusals: readonly (readonly [RowName, string])[] = [
  ["provider-chain-refused", "The certificate does not belong to the provided chain."],
  ["provider-signature-refused", "The client public key signature is invalid."],
  ["provider-certificate-refused", "This certificate is not accepted."],
];

test("each refusal of a certificate is told apart", async ({ sandgate, timed }) => {
  const { provider } = await openProvider(sandgate, timed.sandbox.baseUrl);
  for (const [row, description] of refusals) {
    timed.sandbox.fault({ kind: "error", status: 400, description, path });
    await provider.request.click();
    await expectRow(sandgate, row);
  }
  await provider.requestCredential();
});

test("a name that is taken and one that is too long for bunq are told apart", async ({
  sandgate,
  timed,
}) => {
  const { accountId, provider } = await openProvider(sandgate, timed.sandbox.baseUrl);
  const keep = async (texts: { pem: string; keyPem: string }) => {
    const input = { accountId, certificate: texts.pem, key: texts.keyPem };
    await callBackend(sandgate, "certificate.import", input);
  };
  await keep(makeTestCertificate());
  await callBackend(sandgate, "psd2-credential.create", { accountId });
  await keep(makeTestCertificate({ privateKey: freshTestKey() }));
  await sandgate.page.reload();
  await provider.request.click();
  await expectRow(sandgate, "provider-name-taken");

  await keep(makeTestCertificate({ commonName: `${"\u{1F3D6}".repeat(40)} AISP` }));
  await sandgate.page.reload();
  await provider.request.click();
  await expectRow(sandgate, "provider-name-too-long");
});
