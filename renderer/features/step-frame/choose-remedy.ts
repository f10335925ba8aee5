import type { ErrorCode, ErrorPayload } from "../../../shared/contract/error.ts";

/** The one thing to offer after a failure that has no diagnosis: again, elsewhere, or nothing. */
export type Remedy = "retry" | "storage" | "none";

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
export function chooseRemedy({ code }: Pick<ErrorPayload, "code">): Remedy {
  if (storageCodes.includes(code)) return "storage";
  return finalCodes.includes(code) ? "none" : "retry";
}
