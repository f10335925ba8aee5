import { AppError } from "../app-error.ts";

/**
 * Why key material is not taken. SECURITY: no `cause`: what a parser throws may quote what it was
 * reading, which here is a private key. import-private-key.refusals.test.ts
 */
export function keyRefusal(message: string, field: "pem" | "passphrase" = "pem"): AppError {
  return new AppError("invalid_input", message, { field });
}
