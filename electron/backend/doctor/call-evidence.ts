import { apiKeyForm, type ApiKeyForm } from "../../../shared/api-key-form.ts";
import { clockOffset } from "../../../shared/session/clock-offset.ts";
import type { MaskedSecret } from "../../../shared/contract/onboarding.ts";
import type { KeyFacts } from "../../../shared/contract/onboarding.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { AppError } from "../app-error.ts";
import type { BunqCall } from "../bunq/bunq-calls.ts";
import type { ParsedBody } from "../bunq/read-answer.ts";
import type { WireRequest, WireResult } from "../bunq/transport.ts";
import { publicKeyFromPem } from "../keys/public-key-from-pem.ts";
import { checkClientKeySignature } from "./check-client-key-signature.ts";
import { checkOwnSignature, type OwnSignature } from "./check-own-signature.ts";
import { readNetworkCode } from "./read-network-code.ts";

/**
 * What is known of a call that failed, beyond its payload. Coded; nothing of a body, no secret.
 * - `proxy`: host and port of the one in between; null where there is none.
 * - `networkCode`: of the system or of TLS, where no whole answer came.
 * - `clockOffsetMs`: how far the answer's `Date` is ahead of this machine; null without a date.
 * - `page`: the body is a web page. `contentType`: in small letters, without parameters.
 */
export interface CallEvidence {
  readonly purpose: BunqCall["purpose"];
  readonly token: BunqCall["token"];
  readonly host: string;
  readonly secure: boolean;
  readonly proxy: string | null;
  readonly networkCode: string | null;
  readonly answer: {
    readonly status: number;
    readonly contentType: string | null;
    readonly page: boolean;
    readonly fromBunq: boolean;
    readonly signature: "verified" | "mismatch" | "unsigned" | "not-checked";
  } | null;
  readonly clockOffsetMs: number | null;
  readonly ownSignature: OwnSignature;
  /** Whether a provider's certificate signed what it had to; null where none was sent. */
  readonly clientKeySigned: boolean | null;
  readonly sentKey: { readonly shape: ApiKeyForm; readonly digest: MaskedSecret["digest"] } | null;
}

interface EvidenceInput {
  readonly call: BunqCall;
  readonly wire: WireRequest;
  readonly result: WireResult;
  readonly body: ParsedBody | null;
  readonly signature: "verified" | "mismatch" | "unsigned" | "not-checked";
  readonly keyPair: KeyFacts | null;
  readonly startedAt: number;
  readonly arrivedAt: number;
}

const evidenceByError = new WeakMap<AppError, CallEvidence>();

/** Answers the same failure. */
export function withEvidence(error: AppError, input: EvidenceInput): AppError {
  try {
    // SECURITY: beside the failure, not inside: what is in a failure crosses to the page; canary.test.ts.
    evidenceByError.set(error, collect(input));
  } catch {
    // A key pair on disk that does not parse: the failure itself matters more than what explains it.
  }
  return error;
}

/** The evidence of a failure, or of the one it was made from. */
export function evidenceOf(error: unknown): CallEvidence | null {
  if (!(error instanceof AppError)) return null;
  return evidenceByError.get(error) ?? evidenceOf(error.cause);
}

function collect(input: EvidenceInput): CallEvidence {
  const { call, wire, result, startedAt, arrivedAt } = input;
  const date = headerOf(result, "date");
  return {
    purpose: call.purpose,
    token: call.token,
    host: wire.url.host,
    secure: wire.url.protocol === "https:",
    proxy: result.proxy,
    networkCode: readNetworkCode(result.failure),
    answer: answerOf(input),
    clockOffsetMs: clockOffset({ date, sentAt: startedAt, receivedAt: arrivedAt }),
    ownSignature: ownSignatureOf(input),
    clientKeySigned: clientKeySignedOf(input),
    sentKey: sentKeyOf(call),
  };
}

function answerOf({ result, body, signature }: EvidenceInput): CallEvidence["answer"] {
  if (result.answer === null) return null;
  const contentType = headerOf(result, "content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  return {
    status: result.answer.status,
    contentType: contentType ?? null,
    page: contentType === "text/html" || (body !== null && body.json === null && body.html),
    fromBunq: headerOf(result, "x-bunq-client-response-id") !== null,
    signature,
  };
}

function ownSignatureOf({ wire, result, keyPair }: EvidenceInput): OwnSignature {
  if (result.head === null || keyPair === null) return "unsigned";
  const publicKey = publicKeyFromPem(keyPair.publicKeyPem);
  return checkOwnSignature(publicKey, { head: result.head, body: wire.body });
}

function clientKeySignedOf({ call, wire, keyPair }: EvidenceInput): boolean | null {
  const token = wire.headers.find(([name]) => /^x-bunq-client-authentication$/i.test(name))?.[1];
  if (!call.body || !token || keyPair === null) return null;
  const { publicKeyPem } = keyPair;
  return checkClientKeySignature({ body: call.body, publicKeyPem, installationToken: token });
}

/** A key's form and the mask it is known by everywhere; never the key. */
function sentKeyOf({ body }: BunqCall): CallEvidence["sentKey"] {
  const secret = body?.["secret"];
  if (typeof secret !== "string") return null;
  return { shape: apiKeyForm(secret), digest: maskSecret("API key", secret).digest };
}

function headerOf({ answer }: WireResult, name: string): string | null {
  return answer?.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}
