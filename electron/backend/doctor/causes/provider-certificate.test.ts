import { expect, test } from "vitest";
import {
  freshTestKey,
  makeTestCertificate,
} from "../../certificates/testing/make-test-certificate.ts";
import { openClinic, type Clinic } from "../testing/open-clinic.ts";

const hour = 3_600_000;
const path = "/v1/payment-service-provider-credential";

async function openProvider(): Promise<Clinic> {
  const clinic = await openClinic();
  const { accountId, backend } = clinic;
  await backend.call("account.choose-access", { accountId, access: "psd2" });
  await backend.call("certificate.create", { accountId, name: "Zandlezer", roles: ["AISP"] });
  await clinic.until("installation");
  return clinic;
}

const requesting = (clinic: Clinic) => clinic.diagnosis("psd2-credential.create", {});
const registering = (clinic: Clinic) =>
  clinic.diagnosis("device.register", { description: "Clinic", permittedIps: [] });

test("a certificate whose time is over by bunq's clock alone", async () => {
  const clinic = await openProvider();
  clinic.bunqsClock.advance(366 * 24 * hour);

  const diagnosis = await requesting(clinic);

  expect(diagnosis).toMatchObject({
    cause: "provider-certificate-expired",
    certainty: "certain",
    remedy: "change-certificate",
  });
  expect(diagnosis.meaning).toContain("minutes ahead of this computer's");
});

test("a certificate whose time has not come by bunq's clock", async () => {
  const clinic = await openProvider();
  clinic.bunqsClock.set(-48 * hour);

  const diagnosis = await requesting(clinic);

  expect(diagnosis).toMatchObject({ cause: "provider-certificate-early", remedy: "retry" });
  expect(diagnosis.meaning).toContain("minutes behind this computer's");
});

test("a common name that another certificate has", async () => {
  const clinic = await openProvider();
  const { accountId, backend } = clinic;
  const [one, other] = [makeTestCertificate(), makeTestCertificate({ privateKey: freshTestKey() })];
  await backend.call("certificate.import", { accountId, certificate: one.pem, key: one.keyPem });
  await backend.call("psd2-credential.create", { accountId });
  const texts = { certificate: other.pem, key: other.keyPem };
  await backend.call("certificate.import", { accountId, ...texts });

  const diagnosis = await requesting(clinic);

  expect(diagnosis).toMatchObject({ cause: "provider-name-taken", remedy: "change-certificate" });
  expect(diagnosis.meaning).toContain('"Zandlezer PISP AISP"');
  expect(diagnosis.ruledOut.join(" ")).toContain("RSA with 2048 bits");
});

test("a common name of 40 characters that count for more", async () => {
  const clinic = await openProvider();
  const { accountId, backend } = clinic;
  const { pem, keyPem } = makeTestCertificate({ commonName: `${"\u{1F3D6}".repeat(40)} AISP` });
  await backend.call("certificate.import", { accountId, certificate: pem, key: keyPem });

  const diagnosis = await requesting(clinic);

  expect(diagnosis).toMatchObject({ cause: "provider-name-too-long", certainty: "likely" });
  expect(diagnosis.meaning).toContain("45 characters");
});

test("a chain that bunq does not take, though it leads upwards here", async () => {
  const clinic = await openProvider();
  const description = "The certificate does not belong to the provided chain.";
  clinic.fault({ kind: "error", status: 400, description, path });

  const diagnosis = await requesting(clinic);

  expect(diagnosis).toMatchObject({ cause: "provider-chain-refused", certainty: "certain" });
});

test("a signature that bunq checks over another text", async () => {
  const clinic = await openProvider();
  const description = "The client public key signature is invalid.";
  clinic.fault({ kind: "error", status: 400, description, path });

  const diagnosis = await requesting(clinic);

  expect(diagnosis).toMatchObject({ cause: "provider-signature-refused", remedy: "start-over" });
  expect(diagnosis.meaning).toContain("verifies here");
  expect(diagnosis.ruledOut.join(" ")).toContain("verifies with the certificate");
});

test("a certificate refused without a reason", async () => {
  const clinic = await openProvider();
  const description = "This certificate is not accepted.";
  clinic.fault({ kind: "error", status: 400, description, path });

  expect(await requesting(clinic)).toMatchObject({
    cause: "provider-certificate-refused",
    certainty: "general",
  });
});

test("a credential that waited over an hour", async () => {
  const clinic = await openProvider();
  await clinic.backend.call("psd2-credential.create", { accountId: clinic.accountId });
  clinic.clock.advance(hour);
  clinic.bunqsClock.advance(hour);

  const diagnosis = await registering(clinic);

  expect(diagnosis).toMatchObject({ cause: "credential-died-unused", remedy: "change-key" });
  expect(diagnosis.ruledOut.join(" ")).toContain("bunq made it itself");
});

test("a young credential that the sandbox does not know any more", async () => {
  const clinic = await openProvider();
  await clinic.backend.call("psd2-credential.create", { accountId: clinic.accountId });
  clinic.sandbox.lose("keys");

  expect(await registering(clinic)).toMatchObject({
    cause: "credential-forgotten-by-sandbox",
    certainty: "certain",
  });
});

test("a sandbox user's key of the same account is not taken for the credential", async () => {
  const clinic = await openProvider();
  await clinic.backend.call("psd2-credential.create", { accountId: clinic.accountId });
  const input = { description: "Clinic", permittedIps: [], apiKey: "0123456789abcdef".repeat(4) };

  expect((await clinic.diagnosis("device.register", input)).cause).toBe(
    "key-of-another-environment",
  );
});
