import { redactAddress } from "./redact-address.ts";
import { redactionMark, redactText, type KnownSecret } from "./redact.ts";

/** Headers whose value is a credential, with the name shown instead. */
const secretHeaders: ReadonlyMap<string, string> = new Map([
  ["x-bunq-client-authentication", "token"],
  ["authorization", "credential"],
  ["proxy-authorization", "credential"],
  ["cookie", "cookie"],
  ["set-cookie", "cookie"],
]);

/** Headers whose value is an address, which may have a code or a token in its query. */
const addressHeaders: ReadonlySet<string> = new Set([
  "location",
  "content-location",
  "referer",
  "refresh",
  "link",
]);

/** One header for the record. An authentication header is named for the token it carries. */
export function redactHeader(
  name: string,
  value: string,
  known: readonly KnownSecret[],
): { name: string; value: string; redacted: string | null } {
  const shownName = redactText(name, known).text;
  const secretName = secretHeaders.get(name.toLowerCase());
  if (secretName !== undefined) {
    const exact = known.find((secret) => secret.value === value);
    const shown = exact?.name ?? secretName;
    return { name: shownName, value: redactionMark(shown), redacted: shown };
  }
  const redact = addressHeaders.has(name.toLowerCase()) ? redactAddress : redactText;
  const { text, redactions } = redact(value, known);
  return { name: shownName, value: text, redacted: redactions[0] ?? null };
}
