import type { CheckedRequest } from "../../../shared/requests/check-draft.ts";
import { unescapeString } from "../../../shared/json/unescape-string.ts";
import { secretMembersIn, type KnownSecret } from "../exchanges/redact.ts";

const credentialHeaders: ReadonlySet<string> = new Set(["authorization", "cookie"]);

/**
 * What a person typed as a secret: the account does not hold it, and an answer may repeat it.
 * SECURITY: without this the record of such an answer shows it; send-request.test.ts.
 */
export function typedSecrets({ body, headers }: CheckedRequest): readonly KnownSecret[] {
  return [
    ...secretMembersIn(body ?? "").map(({ name, text }) => ({ name, value: asText(text) })),
    ...headers
      .filter(({ name }) => credentialHeaders.has(name.toLowerCase()))
      .map(({ value }) => ({ name: "credential", value })),
  ];
}

/** A body that is sent though it is no JSON may break an escape off. */
function asText(written: string): string {
  try {
    return unescapeString(`"${written}"`);
  } catch {
    // then the characters themselves are what an answer would repeat
    return written;
  }
}
