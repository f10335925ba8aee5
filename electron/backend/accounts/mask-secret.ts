import { createHash } from "node:crypto";
import type { MaskedSecret } from "../../../shared/contract/onboarding.ts";

/** A secret as the page may know it: 32 bits of its hash tell two apart and give nothing back. */
export function maskSecret(name: string, value: string): MaskedSecret {
  return { name, digest: createHash("sha256").update(value).digest("hex").slice(0, 8) };
}
