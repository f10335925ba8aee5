import { hash } from "node:crypto";
import type { ProvisionRow, SandboxState } from "./sandbox-state.ts";
import { digestOf } from "./tokens.ts";

/** The tokens of provisions that can still be read, by the id of their API key. */
export type ProvisionTokens = ReadonlyMap<number, string>;

/*
 * A state file only grows for most of its life, so what it once said stays. A provision's token is
 * readable until its first session and must be gone afterwards: it lies in a small file of its own,
 * which is replaced whole before the state is written.
 * - A token that the state knows no key of is of a write that was cut off: it is passed over.
 * - A key whose token is not there has one that can no longer be read.
 */

/** The row as a state file may hold it. */
export function withoutToken(row: ProvisionRow): ProvisionRow {
  if (row.credential === null) return row;
  return { ...row, credential: { ...row.credential, token: null } };
}

/** A state as it was read, with the tokens that can be read in it. Older files have theirs inside. */
export function withTokens(state: SandboxState, tokens: ProvisionTokens): SandboxState {
  if (tokens.size === 0) return state;
  const keys = state.apiKeys.filter(({ id }) => tokens.has(id));
  const digests = new Map(keys.map(({ id, digest }) => [id, digest]));
  const provisions = state.provisions.map((row) => {
    if (row.credential === null || row.credential.token !== null) return row;
    const { apiKeyId } = row.credential;
    const token = tokens.get(apiKeyId);
    // An id alone may be of a write that was cut off, and of another key since.
    const isOfKey = token !== undefined && digestOf(token) === digests.get(apiKeyId);
    return isOfKey ? { ...row, credential: { apiKeyId, token } } : row;
  });
  return { ...state, provisions };
}

export function tokensText(tokens: ProvisionTokens): string {
  const text = JSON.stringify([...tokens]);
  return `{"version":1,"sha256":"${hash("sha256", text)}","tokens":${text}}\n`;
}

const textForm = /^\{"version":1,"sha256":"([0-9a-f]{64})","tokens":(\[.*\])\}\n$/;

function isToken(entry: unknown): entry is readonly [number, string] {
  if (!Array.isArray(entry)) return false;
  const [id, token] = entry as readonly unknown[];
  return typeof id === "number" && typeof token === "string";
}

/** The tokens that a file's text tells; throws what is wrong with it, in words. */
export function readTokensText(text: string): ProvisionTokens {
  const [, checksum, content] = textForm.exec(text) ?? [];
  if (checksum === undefined || content === undefined) throw new Error("it is not a whole file");
  if (hash("sha256", content) !== checksum) {
    throw new Error("its checksum does not match its content");
  }
  const entries: unknown = JSON.parse(content);
  if (!Array.isArray(entries)) throw new Error("it holds something other than tokens");
  const tokens = (entries as readonly unknown[]).filter((entry) => isToken(entry));
  if (tokens.length < entries.length) throw new Error("it holds something other than tokens");
  return new Map(tokens);
}
