import type { ListPages, SeenId } from "../../../shared/contract/request.ts";
import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";

/** As many as one page of bunq's can hold. */
const mostItems = 200;

/** What one answer says of ids that addresses are filled with. */
export interface AnswerIds {
  readonly monetaryAccounts: readonly SeenId[];
  readonly credentials: readonly SeenId[];
}

function seenId(node: JsonNode): SeenId | null {
  const id = idMember(node);
  if (id === null) return null;
  const label = textMember(node, "description") ?? textMember(node, "display_name") ?? "";
  return { id, label: label.slice(0, 120), isActive: textMember(node, "status") === "ACTIVE" };
}

/** The items of an answer whose type has a name like this, e.g. `MonetaryAccountBank`. */
function itemsOf(json: JsonNode, type: RegExp): readonly SeenId[] {
  const response = findMember(json, "Response");
  if (response?.kind !== "array") return [];
  return response.children
    .slice(0, mostItems)
    .flatMap((item) => (item.kind === "object" ? item.children.slice(0, 1) : []))
    .filter(({ key }) => key !== null && type.test(key))
    .flatMap((node) => seenId(node) ?? []);
}

/** The monetary accounts and the API keys of an answer, in its order. Ids keep their digits. */
export function readAnswerIds(json: JsonNode): AnswerIds {
  return {
    monetaryAccounts: itemsOf(json, /^MonetaryAccount[A-Z]/),
    credentials: itemsOf(json, /^CredentialPasswordIp$/),
  };
}

/** An address that can be asked for next; anything else than one of bunq's is none. */
function pageAddress(pages: JsonNode, name: string): string | null {
  const address = textMember(pages, name);
  return address?.startsWith("/v1/") && address.length <= 4000 ? address : null;
}

/** Where the other pages of a list are; null for what is no list. */
export function readPages(json: JsonNode): ListPages | null {
  const pages = findMember(json, "Pagination");
  if (pages?.kind !== "object") return null;
  return {
    older: pageAddress(pages, "older_url"),
    newer: pageAddress(pages, "newer_url"),
    future: pageAddress(pages, "future_url"),
  };
}
