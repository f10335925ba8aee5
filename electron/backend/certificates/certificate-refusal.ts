import { AppError } from "../app-error.ts";

export type CertificateField = "certificate" | "chain" | "key" | "passphrase";

/**
 * Why a certificate is not taken, and the way out. SECURITY: no `cause`: what a parser throws may
 * quote what it was reading, the private key among it. import-certificate.refusals.test.ts
 */
export function certificateRefusal(message: string, field: CertificateField): AppError {
  return new AppError("invalid_input", message, { field });
}

/** Runs a reader of key material, whose refusals then name this field in place of `pem`. */
export async function atField<T>(field: CertificateField, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.payload.field !== "pem") throw thrown;
    throw certificateRefusal(thrown.message, field);
  }
}
