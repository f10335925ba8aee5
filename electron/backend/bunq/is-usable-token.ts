import { shortestSearched } from "../exchanges/redact.ts";

/** Of what is used as an API key, which is no longer than the field for one takes. */
export const longestKey = 512;
/** Of an installation's or a session's token. */
export const longestToken = 4096;

/** Whether a header can carry it, and it is long enough for the redaction to search for it. */
export function isUsableToken(token: string | null, longest: number): token is string {
  if (token === null || token.length < shortestSearched || token.length > longest) return false;
  return /^[\x21-\x7e]+$/.test(token);
}
