/**
 * The form of an API key. `sandbox`: `sandbox_` and 56 hexadecimal digits in small letters, as keys of
 * sandbox users are. `hex`: 64 digits alone, in either letter case, as production, OAuth, PSD2 and
 * partners have. `odd`: anything else, which only bunq can judge.
 */
export type ApiKeyForm = "sandbox" | "hex" | "odd";

export const sandboxKeyPrefix = "sandbox_";
export const digitsAfterPrefix = 56;

export function apiKeyForm(key: string): ApiKeyForm {
  if (/^sandbox_[0-9a-f]{56}$/.test(key)) return "sandbox";
  return /^[0-9a-f]{64}$/i.test(key) ? "hex" : "odd";
}
