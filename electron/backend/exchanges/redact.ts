/** A secret the account holds right now, by the short name people see instead of it. */
export interface KnownSecret {
  readonly name: string;
  readonly value: string;
}

export interface Redacted {
  readonly text: string;
  /** Short names of what was replaced, each once. */
  readonly redactions: readonly string[];
}

/** What stands where a secret stood. */
export function redactionMark(name: string): string {
  return `•••• ${name}`;
}

/**
 * JSON members whose text is a secret wherever it comes from, with the name it is shown by. They
 * cover secrets we do not know yet, such as the token inside the answer that brings it.
 */
const secretMembers: Readonly<Record<string, string>> = {
  token: "token",
  secret: "API key",
  api_key: "API key",
  token_value: "credential token",
  client_secret: "client secret",
  access_token: "access token",
  private_key_client: "private key",
  passphrase: "passphrase",
};

const memberPattern = new RegExp(
  `("(${Object.keys(secretMembers).join("|")})"\\s*:\\s*")((?:[^"\\\\]|\\\\.)*)(?="|$)`,
  "g",
);
const privateKeyPattern =
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g;
const sandboxKeyPattern = /\bsandbox_[0-9a-f]{16,}/g;

/** Secrets shorter than this are not searched for: they would blacken ordinary words. */
const shortestSearched = 8;

/** Every spelling of a secret that may stand in a body: as is, and escaped as in JSON. */
function spellings(value: string): readonly string[] {
  const escaped = JSON.stringify(value).slice(1, -1);
  return escaped === value ? [value] : [value, escaped];
}

/**
 * Replaces secrets in a text: first the known ones wherever they stand, then by structure.
 * SECURITY: this runs when a record is made, so no record ever holds a secret; leak.test.ts.
 */
export function redactText(text: string, known: readonly KnownSecret[]): Redacted {
  const names = new Set<string>();
  let result = text;
  for (const { name, value } of known) {
    if (value.length < shortestSearched) continue;
    for (const spelling of spellings(value)) {
      if (!result.includes(spelling)) continue;
      names.add(name);
      result = result.replaceAll(spelling, redactionMark(name));
    }
  }
  const replaceBy = (name: string): string => {
    names.add(name);
    return redactionMark(name);
  };
  result = result
    .replace(memberPattern, (match, head: string, member: string, value: string) =>
      value === "" || value.startsWith("••••")
        ? match
        : head + replaceBy(secretMembers[member] ?? "secret"),
    )
    .replace(privateKeyPattern, () => replaceBy("private key"))
    .replace(sandboxKeyPattern, () => replaceBy("API key"));
  return { text: result, redactions: [...names] };
}

/** Headers whose value is a credential, with the name shown instead. */
const secretHeaders: Readonly<Record<string, string>> = {
  "x-bunq-client-authentication": "token",
  authorization: "credential",
  "proxy-authorization": "credential",
  cookie: "cookie",
  "set-cookie": "cookie",
};

/** One header for the record. An authentication header is named for the token it carries. */
export function redactHeader(
  name: string,
  value: string,
  known: readonly KnownSecret[],
): { name: string; value: string; redacted: string | null } {
  const secretName = secretHeaders[name.toLowerCase()];
  if (secretName !== undefined) {
    const exact = known.find((secret) => secret.value === value);
    const shown = exact?.name ?? secretName;
    return { name, value: redactionMark(shown), redacted: shown };
  }
  const { text, redactions } = redactText(value, known);
  return { name, value: text, redacted: redactions[0] ?? null };
}
