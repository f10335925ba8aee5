import forge from "node-forge";
import { generateKeyPairSync } from "node:crypto";
import type * as tlsModule from "node:tls";
import type { ConnectionOptions } from "node:tls";
import { expect, test, vi } from "vitest";
import { openClinic } from "../testing/open-clinic.ts";
import { openRelay } from "../testing/open-relay.ts";

const trusted = vi.hoisted(() => ({ ca: null as string | null }));

/** The real one, which during a test also trusts the test's own authority. */
vi.mock("node:tls", async (original) => {
  const tls = await original<typeof tlsModule>();
  return {
    ...tls,
    connect: (options: ConnectionOptions) =>
      tls.connect(trusted.ca === null ? options : { ...options, ca: trusted.ca }),
  };
});

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const day = 86_400_000;

interface Wanted {
  readonly fromDays?: number;
  readonly toDays?: number;
  readonly ip?: string;
  readonly isTrusted?: boolean;
}

function certificate({ fromDays = -1, toDays = 1, ip = "127.0.0.1", isTrusted = true }: Wanted) {
  const made = forge.pki.createCertificate();
  const name = [{ name: "commonName", value: "Clinic" }];
  made.publicKey = forge.pki.publicKeyFromPem(publicKey);
  made.serialNumber = "01";
  made.validity.notBefore = new Date(Date.now() + fromDays * day);
  made.validity.notAfter = new Date(Date.now() + toDays * day);
  made.setSubject(name);
  made.setIssuer(name);
  made.setExtensions([{ name: "subjectAltName", altNames: [{ type: 7, ip }] }]);
  made.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const cert = forge.pki.certificateToPem(made);
  trusted.ca = isTrusted ? cert : null;
  return { key: privateKey, cert };
}

test.each<readonly [string, Wanted]>([
  ["certificate-untrusted", { isTrusted: false }],
  ["certificate-expired", { fromDays: -3, toDays: -1 }],
  ["certificate-not-valid-yet", { fromDays: 1, toDays: 3 }],
  ["certificate-of-another-name", { ip: "127.0.0.9" }],
])("%s", async (cause, wanted) => {
  const tls = certificate(wanted);
  const clinic = await openClinic({ baseUrl: (url) => openRelay(() => url, { tls }) });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis.cause).toBe(cause);
  expect(diagnosis.ruledOut.join(" ")).toContain("before anything was sent");
  expect(clinic.sandbox.requests).toEqual([]);
});

test("a certificate that is in order lets the call through", async () => {
  const tls = certificate({});
  const clinic = await openClinic({ baseUrl: (url) => openRelay(() => url, { tls }) });

  await clinic.until("installation");

  expect(clinic.sandbox.requests).toHaveLength(1);
});

test("a server without TLS is told from one with a wrong certificate", async () => {
  const clinic = await openClinic({ baseUrl: (url) => url.replace("http:", "https:") });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("no-tls-there");
});
