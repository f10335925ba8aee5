import type { KeyObject } from "node:crypto";
import { diagnoseSignature, type KnownKey } from "./diagnose-signature.ts";
import { headerOf, type ReceivedRequest, type SignatureVerdict } from "./received-request.ts";
import { signatureInvalid, signatureRequired } from "./refusals.ts";
import type { SignatureRule } from "./route.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { InstallationRow } from "./sandbox-state.ts";
import { importClientKey, verifyBytes } from "./signatures.ts";

export interface SignatureCheck {
  readonly request: ReceivedRequest;
  readonly installation: InstallationRow;
  readonly rule: SignatureRule;
  readonly sandbox: SandboxParts;
  /** Told how it went, also when the request is then refused. */
  readonly note: (verdict: SignatureVerdict) => void;
}

/** Postman sends its variable's name when the variable was never set; bunq cannot have meant it. */
const unresolvedVariable = "{{signature}}";

/** Reading a key takes four times as long as checking a signature with it. */
const readKeys = new WeakMap<InstallationRow, KeyObject>();

function clientKeyOf(installation: InstallationRow): KeyObject {
  const known = readKeys.get(installation);
  if (known !== undefined) return known;
  const key = importClientKey(installation.clientKey);
  readKeys.set(installation, key);
  return key;
}

/** So many of the latest installations are asked whether they made a signature nobody knows. */
const askedKeys = 50;

function* otherKeys({ tables }: SandboxParts, own: InstallationRow): Generator<KnownKey> {
  for (const row of tables.installations.all().slice(-askedKeys).toReversed()) {
    if (row.id !== own.id) yield { installationId: row.id, key: clientKeyOf(row) };
  }
}

/**
 * Verifies `X-Bunq-Client-Signature` over the raw body. Without a body a wrong signature is let
 * pass, since clients disagree on what to sign then (nothing, or `{}`); `strict` refuses it, and
 * `off` looks at no signature at all, as bunq's sandbox could be told to until 2020.
 */
export function checkSignature(check: SignatureCheck): void {
  const { request, installation, rule, sandbox, note } = check;
  const policy = sandbox.policy();
  if (policy.signatures === "off") return note("unchecked");
  const signature = headerOf(request, "x-bunq-client-signature")?.trim() ?? "";
  const strict = policy.signatures === "strict";
  if (signature === "" || (signature === unresolvedVariable && !strict)) {
    note("absent");
    if (rule === "required") throw signatureRequired();
    return;
  }
  if (request.body.length === 0 && rule !== "required" && !strict) return note("unchecked");

  const clientKey = clientKeyOf(installation);
  if (verifyBytes(clientKey, request.body, signature)) return note("verified");
  note("invalid");
  throw signatureInvalid(
    policy.badSignature,
    diagnoseSignature(request, clientKey, otherKeys(sandbox, installation)),
  );
}
