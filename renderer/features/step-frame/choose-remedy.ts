import type { StepName } from "../../../shared/contract/account.ts";
import type { ErrorCode, ErrorPayload } from "../../../shared/contract/error.ts";

/** The one thing to offer after a failure: again, elsewhere, or nothing. */
export type Remedy =
  | { readonly kind: "retry" }
  | { readonly kind: "step"; readonly step: StepName }
  | { readonly kind: "storage" }
  | { readonly kind: "none" };

/** bunq's one sentence for a wrong key, a foreign key and a wrong address (doc.bunq.com, Errors). */
const wrongKeyOrAddress = /User credentials are incorrect/i;

const storageCodes: readonly ErrorCode[] = ["storage_locked", "storage_failed"];

/** Where doing the same again cannot help, or must not be suggested. */
const finalCodes: readonly ErrorCode[] = [
  "signature_mismatch",
  "host_refused",
  "redirect_refused",
  "not_permitted",
  "busy",
  "invalid_input",
];

/** Chooses what helps. A signature that does not match is never answered with “try again”. */
export function chooseRemedy(error: ErrorPayload, at: StepName): Remedy {
  if (storageCodes.includes(error.code)) return { kind: "storage" };
  if (finalCodes.includes(error.code)) return { kind: "none" };
  if (at === "session" && isRefusedKey(error)) return { kind: "step", step: "device" };
  if (at === "user" && error.code === "bunq_unauthorized") return { kind: "step", step: "session" };
  return { kind: "retry" };
}

/** At the session the key and its addresses are long sent: only the device step can change them. */
function isRefusedKey(error: ErrorPayload): boolean {
  return error.bunq?.descriptions.some((words) => wrongKeyOrAddress.test(words)) ?? false;
}
