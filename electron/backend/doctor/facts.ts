import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { OperationName } from "../../../shared/contract/operations.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import type { CallEvidence } from "./call-evidence.ts";

/** What bunq said of the account's device when it was asked, with the installation's token. */
export type AskedDevice =
  | { readonly answer: "not-asked" | "no-answer" | "gone" }
  | { readonly answer: "known"; readonly ip: string | null; readonly status: string | null };

/** Another account of this app that registered the same key. */
export interface SameKeyElsewhere {
  readonly name: string;
  readonly permittedIps: readonly string[];
}

/**
 * All that the table of causes may look at. Plain values: a row is a pure function of them.
 * - `account`: as it was before the step ran.
 * - `said`: bunq's sentences in one; `status`: the answer's, null without one.
 * - `keyMadeAt`: when this account's sandbox user was made here; null when it was not, ms.
 */
export interface Facts {
  readonly operation: OperationName;
  readonly error: ErrorPayload;
  readonly call: CallEvidence | null;
  readonly said: string;
  readonly status: number | null;
  readonly account: AccountRecord;
  readonly sameKeyElsewhere: readonly SameKeyElsewhere[];
  readonly keyMadeAt: number | null;
  readonly device: AskedDevice;
  readonly timeoutSeconds: number;
  readonly now: number;
}

/** bunq's one sentence for a wrong key, a foreign key and a wrong address (doc.bunq.com, Errors). */
export function saysCredentials({ said }: Pick<Facts, "said">): boolean {
  return /User credentials are incorrect/i.test(said);
}

/** bunq's two sentences for a token it does not know (doc.bunq.com, Errors). */
export function saysToken({ said }: Pick<Facts, "said">): boolean {
  return /Insufficient (authorisation|authentication)/i.test(said);
}

/** Recorded with 400; the documents also give it 401 and 466. */
export function saysSignature({ said }: Pick<Facts, "said">): boolean {
  return /request signature is invalid/i.test(said);
}

/** The key that was sent is the credential of a user whom a partner provisioned. */
export function isCredentialOfUser({ account, call }: Facts): boolean {
  const { apiKey } = account;
  return apiKey?.origin === "provision" && call?.sentKey?.digest === apiKey.secret.digest;
}

/** A web page came where bunq answers JSON. */
export function isPage({ call }: Facts): boolean {
  return call?.answer?.page ?? false;
}

/** How long ago the key was made here, in ms; null where it was not made here. */
export function keyAgeMs({ keyMadeAt, now }: Facts): number | null {
  return keyMadeAt === null ? null : now - keyMadeAt;
}

/** A sandbox key that waits for its first use dies after an hour (bunq, API keys). */
export const unusedKeyMs = 3_600_000;

/** From here on a clock counts as wrong; less is the delay of the network. */
export const clockIsOffMs = 120_000;

const offset = ({ call }: Facts): number => call?.clockOffsetMs ?? 0;

export function clockIsOff(facts: Facts): boolean {
  return Math.abs(offset(facts)) >= clockIsOffMs;
}

/** How far bunq's clock is from this machine's, e.g. `20 minutes ahead of`. */
export function clockDistance(facts: Facts): string {
  const minutes = Math.round(Math.abs(offset(facts)) / 60_000);
  return `${minutes} minutes ${offset(facts) > 0 ? "ahead of" : "behind"}`;
}
