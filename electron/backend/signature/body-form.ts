import type { SignatureCause } from "../../../shared/signature-causes.ts";

/**
 * Bytes that may have been signed in place of a body. `is` ends “The signature is over …”.
 * - `isCut`: what follows the last of these bytes is hidden here, and cannot be compared.
 */
export interface BodyForm {
  readonly cause: SignatureCause;
  readonly is: string;
  readonly bytes: Uint8Array;
  readonly isCut?: boolean;
}
