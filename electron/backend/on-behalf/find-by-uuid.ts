import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import type { OperationContext } from "../define-operation.ts";
import { callAsPartner } from "./call-as-partner.ts";
import { provisionPath } from "./provision-path.ts";

/** The most that bunq gives at once (doc.bunq.com, Pagination). */
const perPage = 200;
const mostPages = 10;

/** Three GETs in three seconds are allowed (doc.bunq.com, Rate limits), and the provision is read next. */
const betweenPagesMs = 1100;

/**
 * The id of a provision whose making was never answered, from the partner's list, newest first. Only
 * a list read to its end says that bunq never made it: then it is forgotten here.
 */
export async function findByUuid(
  accountId: string,
  externalUuid: string,
  context: OperationContext,
): Promise<string> {
  let olderId: string | null = null;
  for (let page = 1; ; page += 1) {
    const query = { count: String(perPage), ...(olderId === null ? {} : { older_id: olderId }) };
    const call = { method: "GET", path: provisionPath, query } as const;
    const answer = await callAsPartner(accountId, call, context);
    const { json } = answer.clean.read;
    const list = findMember(json, "Response");
    if (list?.kind !== "array") throw unexpectedAnswer(answer, "a list of PartnerUserProvision");
    const id = idIn(list, externalUuid.toLowerCase());
    if (id !== null) return id;
    const olderUrl = textMember(findMember(json, "Pagination"), "older_url");
    if (olderUrl === null) throw neverArrived(accountId, answer, context);
    olderId = olderIdIn(olderUrl);
    if (olderId === null) throw unexpectedAnswer(answer, "an older_id in its older_url");
    if (page === mostPages) throw notAmongThese(answer);
    await context.clock.wait(betweenPagesMs, context.signal);
  }
}

function idIn(list: JsonNode, wanted: string): string | null {
  for (const item of list.children) {
    const one = findMember(item, "PartnerUserProvision");
    if (textMember(one, "external_uuid")?.toLowerCase() === wanted) return idMember(one);
  }
  return null;
}

/** Of the address only this is used: where a call goes is not for an answer to say. */
function olderIdIn(url: string): string | null {
  const given = new URLSearchParams(url.slice(url.indexOf("?") + 1)).get("older_id");
  return given !== null && /^\d{1,40}$/.test(given) ? given : null;
}

function neverArrived(
  accountId: string,
  { exchangeId }: BunqAnswer,
  { accounts }: OperationContext,
): AppError {
  accounts.change(accountId, { facts: { provision: null } });
  return new AppError(
    "unexpected_answer",
    "bunq has no provision with this external UUID: the request never arrived. Create it again.",
    { exchangeId, sent: "answered", retryable: true },
  );
}

function notAmongThese({ exchangeId }: BunqAnswer): AppError {
  return new AppError(
    "unexpected_answer",
    `No provision with this external UUID is among the partner's ${perPage * mostPages} newest. Whether bunq made it is not known; forget it to make another.`,
    { exchangeId, sent: "answered" },
  );
}
