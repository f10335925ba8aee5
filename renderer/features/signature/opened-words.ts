import type { OpenedSignature } from "../../../shared/contract/signature.ts";

/** By which scheme a signature was made, in the words of RFC 8017. */
export function openedWords({ scheme, hash }: OpenedSignature): string {
  if (scheme === "pss") return `RSASSA-PSS, ${hash ?? "unknown hash"}`;
  if (scheme === "bare") return "PKCS#1 v1.5 padding, without the name of a hash";
  return `RSASSA-PKCS1-v1_5, ${hash ?? "unknown hash"}`;
}
