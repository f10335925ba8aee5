import type { NamedValue, RequestDraft } from "../../../shared/requests/request-draft.ts";
import { redactAddress } from "../exchanges/redact-address.ts";
import { redactHeader } from "../exchanges/redact-header.ts";
import { redactText, type KnownSecret, type Redacted } from "../exchanges/redact.ts";

/** A draft as it may be kept, and the short names of what was left out of it. */
export interface RedactedDraft {
  readonly draft: RequestDraft;
  readonly leftOut: string[];
}

/**
 * Takes the account's secrets, and what only a secret can be, out of a draft.
 * SECURITY: no request is kept with a secret in it; redact-draft.test.ts.
 */
export function redactDraft(draft: RequestDraft, known: readonly KnownSecret[]): RedactedDraft {
  const leftOut = new Set<string>();
  const noted = ({ text, redactions }: Redacted): string => {
    for (const name of redactions) leftOut.add(name);
    return text;
  };
  const header = ({ name, value }: NamedValue): NamedValue => {
    if (value === "") return { name, value };
    const shown = redactHeader(name, value, known);
    if (shown.redacted !== null) leftOut.add(shown.redacted);
    return { name: shown.name, value: shown.value };
  };
  const parameter = ({ name, value }: NamedValue): NamedValue => {
    // as part of an address, where the name alone may say that the value is a secret
    const lead = `?${name}=`;
    const shown = noted(redactAddress(`${lead}${value}`, known));
    return { name, value: shown.startsWith(lead) ? shown.slice(lead.length) : shown };
  };
  return {
    draft: {
      method: draft.method,
      path: noted(redactAddress(draft.path, known)),
      query: draft.query.map(parameter),
      headers: draft.headers.map(header),
      body: noted(redactText(draft.body, known)),
    },
    leftOut: [...leftOut],
  };
}
