import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import { certificateInvalid } from "../on-behalf-refusals.ts";
import { bodyOf, headerOf } from "../received-request.ts";
import type { InstallationCall, Route } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { CertificateFacts, UserRow } from "../sandbox-state.ts";
import { digestOf, newToken } from "../tokens.ts";
import { checkKeySignature } from "./key-signature.ts";
import { readProviderCertificate } from "./provider-certificate.ts";
import { textField } from "./text-field.ts";

/** The provider of a certificate: the one that registered with it before, or a new one. */
function providerOf({ tables, clock }: SandboxParts, certificate: CertificateFacts): UserRow {
  const present = tables.users.firstBy("certificateName", certificate.commonName);
  if (present === undefined) {
    const createdAt = clock.now();
    const kind = "UserPaymentServiceProvider";
    return tables.users.add((id) => ({ id, kind, createdAt, onBehalf: null, certificate }));
  }
  if (present.certificate?.fingerprint === certificate.fingerprint) return present;
  const hint = "Another certificate registered with this CN; every new one needs a CN of its own.";
  throw certificateInvalid("has a common name that is already in use", hint);
}

/** Without a role bunq lets a provider read nothing, but registers it. */
function hintOn({ commonName }: CertificateFacts): string | null {
  if (/\b(AISP|PISP|CBPII)\b/.test(commonName)) return null;
  return "The CN names none of the roles AISP, PISP and CBPII; bunq would let it read nothing.";
}

function createCredential({ sandbox, request, installation }: InstallationCall): Answer {
  const body = bodyOf(request);
  const now = sandbox.clock.now();
  const { certificate, facts } = readProviderCertificate(body, now);
  checkKeySignature({
    installation,
    token: headerOf(request, "x-bunq-client-authentication") ?? "",
    certificateKey: certificate.publicKey,
    signature: textField(body, "client_public_key_signature"),
  });
  const user = providerOf(sandbox, facts);

  const token = newToken(sandbox);
  const usableUntil = now + sandbox.policy().unusedKeySeconds * 1000;
  const key = sandbox.tables.apiKeys.add((id) => ({
    id,
    digest: digestOf(token),
    userId: user.id,
    usableUntil,
    permittedIps: null,
  }));
  const credential = {
    id: key.id,
    created: bunqTime(now),
    updated: bunqTime(now),
    status: "PENDING_FIRST_USE",
    expiry_time: bunqTime(usableUntil),
    token_value: token,
    permitted_device: null,
  };
  return { ...respond({ CredentialPasswordIp: credential }), hint: hintOn(facts) };
}

/** Registering a payment service provider by its certificate (bunq's page "Register as a TPP"). */
export const paymentServiceProviderRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/payment-service-provider-credential",
    token: "installation",
    signature: "ifPresent",
    answer: createCredential,
  },
];
