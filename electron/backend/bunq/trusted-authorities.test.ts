import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as tlsModule from "node:tls";
import { rootCertificates } from "node:tls";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { makeCertificate } from "../doctor/testing/make-certificate.ts";
import { contextTrusting } from "./trusted-authorities.ts";

const asked = vi.hoisted(() => ({ options: [] as tlsModule.SecureContextOptions[] }));

vi.mock("node:tls", async (original) => {
  const tls = await original<typeof tlsModule>();
  return {
    ...tls,
    getCACertificates: undefined,
    createSecureContext: (options: tlsModule.SecureContextOptions) => {
      asked.options.push(options);
      return tls.createSecureContext(options);
    },
  };
});

beforeEach(() => vi.stubEnv("NODE_EXTRA_CA_CERTS", ""));

afterEach(() => {
  asked.options.length = 0;
  vi.unstubAllEnvs();
});

const { cert } = makeCertificate({ name: "Office", isAuthority: true });

test("a person's authority is trusted beside the usual ones, in place of none", () => {
  contextTrusting(cert);

  const [{ ca, minVersion } = {}] = asked.options;
  expect(Array.isArray(ca) && ca.length).toBe(rootCertificates.length + 1);
  expect(ca).toEqual(expect.arrayContaining([...rootCertificates, cert]));
  expect(minVersion).toBe("TLSv1.2");
});

test("those of the environment stay, and a file that is not there is none", () => {
  const directory = mkdtempSync(join(tmpdir(), "sandgate-ca-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, "more.pem");
  writeFileSync(file, "of the environment");
  vi.stubEnv("NODE_EXTRA_CA_CERTS", file);
  contextTrusting(`${cert}\n`);
  vi.stubEnv("NODE_EXTRA_CA_CERTS", join(directory, "gone.pem"));
  contextTrusting(`\n${cert}`);

  expect(asked.options[0]?.ca).toContain("of the environment");
  expect(asked.options[1]?.ca).toHaveLength(rootCertificates.length + 1);
});

test("the same choice is read once", () => {
  expect(contextTrusting(cert)).toBe(contextTrusting(cert));
});
