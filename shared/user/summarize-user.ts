import type { InnerUserSummary, UserKind } from "../contract/user.ts";
import { findMember } from "../json/find-member.ts";
import type { JsonNode } from "../json/json-node.ts";
import { amountMember, countMember, idMember, textMember } from "./user-text.ts";

/** Reads what the summary shows from one user object; what is not there is null. */
export function summarizeUser(kind: UserKind, node: JsonNode): InnerUserSummary {
  const address = findMember(node, "address_main");
  const publicNickName = textMember(node, "public_nick_name");
  const legalName = textMember(node, "legal_name") ?? textMember(node, "name");
  return {
    kind,
    id: idMember(node),
    displayName: textMember(node, "display_name") ?? legalName ?? publicNickName,
    publicNickName,
    legalName,
    status: textMember(node, "status"),
    subStatus: textMember(node, "sub_status"),
    language: textMember(node, "language"),
    region: textMember(node, "region"),
    email: aliasOf(node, "EMAIL"),
    phone: aliasOf(node, "PHONE_NUMBER"),
    city: textMember(address, "city"),
    country: textMember(address, "country") ?? textMember(node, "country"),
    sessionTimeout: countMember(node, "session_timeout"),
    dailyLimit: amountMember(node, "daily_limit_without_confirmation_login"),
    created: textMember(node, "created"),
    legalForm: textMember(node, "legal_form"),
    chamberOfCommerceNumber: textMember(node, "chamber_of_commerce_number"),
    distinguishedName: textMember(node, "certificate_distinguished_name"),
  };
}

/** The first alias of a type, from the list of pointers. */
function aliasOf(node: JsonNode, type: "EMAIL" | "PHONE_NUMBER"): string | null {
  const list = findMember(node, "alias");
  const alias = list?.children.find((item) => textMember(item, "type") === type);
  return alias === undefined ? null : textMember(alias, "value");
}
