import { X509Certificate } from "node:crypto";
import { assert, integer, nat, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import { makeCertificate } from "../testing/certificates.ts";
import { readProviderCertificate } from "./provider-certificate.ts";

const now = Date.UTC(2026, 10, 20, 12);
const der = new X509Certificate(makeCertificate()).raw;

function outcomeOf(certificate: string): "accepted" | "refused" {
  const body = {
    client_payment_service_provider_certificate: certificate,
    client_payment_service_provider_certificate_chain: certificate,
  };
  try {
    readProviderCertificate(body, now);
    return "accepted";
  } catch (thrown) {
    if (thrown instanceof Refusal) return "refused";
    throw thrown;
  }
}

function toPem(bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

test("a certificate is accepted with its base64 on one line", () => {
  expect(outcomeOf(toPem(der))).toBe("accepted");
});

test("a certificate with any byte changed is refused, and never a defect", () => {
  assert(
    property(nat(der.length - 1), integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Uint8Array.from(der);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(outcomeOf(toPem(bytes))).toBe("refused");
    }),
    { numRuns: 3000 },
  );
});

test("any bytes in a PEM block are refused, and never a defect", () => {
  assert(
    property(uint8Array({ minLength: 1, maxLength: 600 }), (bytes) => {
      expect(outcomeOf(toPem(bytes))).toBe("refused");
    }),
  );
});
