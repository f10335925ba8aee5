import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { findUser } from "../../../shared/user/find-user.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import type { StepName } from "../../../shared/contract/account.ts";

/** What an export may tell of an account: facts in clear, never a secret. Times as in the record. */
export interface ExportedAccount {
  readonly environment: AccountRecord["environment"];
  readonly access: AccountRecord["access"];
  /** Null for a local sandbox that has not run yet. */
  readonly origin: string | null;
  readonly key: AccountRecord["key"];
  readonly installation: AccountRecord["installation"];
  readonly device: AccountRecord["device"];
  readonly session: AccountRecord["session"];
  readonly user: AccountRecord["user"];
  readonly done: readonly StepName[];
  /** `X-Bunq-Geolocation` as it is sent now. */
  readonly geolocation: string;
  /** The user object as it was last read; null before that. */
  readonly userNode: JsonNode | null;
}

/** The user object in an answer; null where there is none that can be read. */
export function userNodeOf(text: string | null): JsonNode | null {
  if (text === null) return null;
  try {
    const found = findUser(parseJson(text));
    return found.ok ? found.node : null;
  } catch {
    // Not JSON: the export does without what only the object tells.
    return null;
  }
}

/** The user inside `requested_by_user` of a `UserApiKey`: its kind and its object. */
export function requestingUser(
  node: JsonNode | null,
): { readonly kind: string; readonly node: JsonNode } | null {
  const wrapper = findMember(node, "requested_by_user");
  const found = wrapper === null ? null : findUser(wrapper);
  return found?.ok ? found : null;
}
