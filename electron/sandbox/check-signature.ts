import { explainSignature } from "./explain-signature.ts";
import { headerOf, type ReceivedRequest, type SignatureVerdict } from "./received-request.ts";
import { signatureInvalid, signatureRequired } from "./refusals.ts";
import type { SignatureRule } from "./route.ts";
import type { SandboxPolicy } from "./sandbox-policy.ts";
import type { InstallationRow } from "./sandbox-state.ts";
import { importClientKey, verifyBytes } from "./signatures.ts";

export interface SignatureCheck {
  readonly request: ReceivedRequest;
  readonly installation: InstallationRow;
  readonly rule: SignatureRule;
  readonly policy: SandboxPolicy;
  /** Told how it went, also when the request is then refused. */
  readonly note: (verdict: SignatureVerdict) => void;
}

/** Postman sends its variable's name when the variable was never set; bunq cannot have meant it. */
const unresolvedVariable = "{{signature}}";

/**
 * Verifies `X-Bunq-Client-Signature` over the raw body. Without a body a wrong signature is let
 * pass, since clients disagree on what to sign then (nothing, or `{}`); `strict` refuses it, and
 * `off` looks at no signature at all, as bunq's sandbox could be told to until 2020.
 */
export function checkSignature(check: SignatureCheck): void {
  const { request, installation, rule, policy, note } = check;
  if (policy.signatures === "off") return note("unchecked");
  const signature = headerOf(request, "x-bunq-client-signature")?.trim() ?? "";
  const strict = policy.signatures === "strict";
  if (signature === "" || (signature === unresolvedVariable && !strict)) {
    note("absent");
    if (rule === "required") throw signatureRequired();
    return;
  }
  if (request.body.length === 0 && rule !== "required" && !strict) return note("unchecked");

  const clientKey = importClientKey(installation.clientKey);
  if (verifyBytes(clientKey, request.body, signature)) return note("verified");
  note("invalid");
  throw signatureInvalid(policy.badSignature, explainSignature(request, clientKey));
}
