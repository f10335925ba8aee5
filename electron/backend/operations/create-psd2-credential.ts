import { bunqMoment } from "../../../shared/session/bunq-moment.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";
import { isUsableToken, longestKey } from "../bunq/is-usable-token.ts";
import { answerItem } from "../bunq/read-answer.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import { utcText } from "../certificates/check-certificate.ts";
import { signClientKey } from "../certificates/sign-client-key.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";

/** How long a credential waits for its first use, where bunq does not say (doc.bunq.com, Register as a TPP). */
const documentedLifeMs = 3_600_000;

/**
 * POST /v1/payment-service-provider-credential, with the installation's token and before there is a
 * device (doc.bunq.com, Register as a TPP).
 */
export const createPsd2Credential = defineOperation(
  "psd2-credential.create",
  async ({ accountId }, context) => {
    const { accounts, bunq, signal } = context;
    const body = bodyFor(accountId, context);
    const answer = await bunq.call({
      accountId,
      purpose: "psd2-credential",
      method: "POST",
      path: "/payment-service-provider-credential",
      body,
      token: "installation",
      signed: true,
      signal,
    });
    const credential = answerItem(answer.json, "CredentialPasswordIp");
    const token = textMember(credential, "token_value");
    if (!isUsableToken(token, longestKey)) throw withoutToken(answer);
    // SECURITY: the token stays on this side; leak.test.ts.
    accounts.change(accountId, {
      facts: {
        apiKey: {
          secret: maskSecret("API key", token),
          origin: "psd2",
          prefixed: false,
          usableUntil: answer.receivedAt + lifeOf(credential),
        },
      },
      secrets: { "api-key": token },
    });
    return onboardingFacts(accountId, context);
  },
);

function bodyFor(accountId: string, { accounts, clock }: OperationContext) {
  const { certificate, key } = readyAccount(accounts.get(accountId), clock.now());
  const certificateKey = accounts.secret(accountId, "certificate-key");
  const installationToken = accounts.secret(accountId, "installation-token");
  if (certificateKey === null || installationToken === null) {
    throw new AppError("not_ready", "The certificate's private key is not here. Import it again.");
  }
  return {
    client_payment_service_provider_certificate: certificate.pem,
    client_payment_service_provider_certificate_chain: certificate.chainPem,
    client_public_key_signature: signClientKey(certificateKey, {
      publicKeyPem: key.publicKeyPem,
      installationToken,
    }),
  };
}

/** What has to be there first, told before bunq is asked. */
function readyAccount(record: AccountRecord, now: number) {
  const { certificate, key, installation, device } = record;
  if (device !== null) {
    throw new AppError(
      "not_ready",
      "This account's device stands on its present API key. Forget the device to use another.",
    );
  }
  if (installation === null || key === null) {
    throw new AppError("not_ready", "Register the installation first; its key is vouched for.");
  }
  if (certificate === null) {
    throw new AppError("not_ready", "Import a certificate first, or create one.");
  }
  if (certificate.notAfter <= now) {
    throw new AppError(
      "not_ready",
      `The certificate expired on ${utcText(certificate.notAfter)}. Import a new one, or create one.`,
    );
  }
  return { certificate, key };
}

/** bunq's two times differ by what it grants, whatever its clock says. */
function lifeOf(credential: JsonNode | null): number {
  const created = bunqMoment(textMember(credential, "created"));
  const expires = bunqMoment(textMember(credential, "expiry_time"));
  const life = created === null || expires === null ? 0 : expires - created;
  return life > 0 && life <= 366 * 86_400_000 ? life : documentedLifeMs;
}

/** One of bunq's pages describes the answer as an id alone. */
function withoutToken(answer: BunqAnswer): AppError {
  const id = idMember(answerItem(answer.json, "Id"));
  if (!id) return unexpectedAnswer(answer, "a credential with its token");
  return new AppError(
    "unexpected_answer",
    `bunq registered the certificate as credential ${id}, but did not say its token, without which it is of no use. Request another one.`,
    { exchangeId: answer.exchangeId, sent: "answered", retryable: true },
  );
}
