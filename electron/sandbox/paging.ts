import { respondListed, type Answer, type ResponseItem } from "./answers.ts";
import { queryOf } from "./endpoints/form-parameters.ts";
import type { ReceivedRequest } from "./received-request.ts";
import { badParameter } from "./refusals.ts";
import { idsBelow, type SortedIds } from "./sorted-ids.ts";

const usualCount = 10;
const mostItems = 200;

interface AskedPage {
  /** Null when the request named none; the addresses of other pages then name none either. */
  readonly count: number | null;
  readonly olderThan: number | null;
  readonly newerThan: number | null;
}

function numberOf(query: URLSearchParams, name: string): number | null {
  const given = query.get(name);
  if (given === null) return null;
  if (!/^\d{1,15}$/.test(given)) throw badParameter(name, "has to be a whole number");
  return Number(given);
}

function readPage(query: URLSearchParams): AskedPage {
  const count = numberOf(query, "count");
  if (count !== null && (count < 1 || count > mostItems)) {
    throw badParameter("count", `has to be from 1 to ${mostItems}`);
  }
  const olderThan = numberOf(query, "older_id");
  const newerThan = numberOf(query, "newer_id");
  if (olderThan !== null && newerThan !== null) {
    throw badParameter("newer_id", "can not be combined with older_id");
  }
  return { count, olderThan, newerThan };
}

/** From which position up to which, the second excluded. */
function windowOf(ids: SortedIds, { count, olderThan, newerThan }: AskedPage) {
  const size = count ?? usualCount;
  if (newerThan !== null) {
    const from = idsBelow(ids, newerThan + 1);
    return { from, to: Math.min(ids.length, from + size) };
  }
  const to = olderThan === null ? ids.length : idsBelow(ids, olderThan);
  return { from: Math.max(0, to - size), to };
}

/** Addresses are relative and keep the filters of the request, as in bunq's recorded pages. */
function addressMaker({ path }: ReceivedRequest, query: URLSearchParams, { count }: AskedPage) {
  return (name: "newer_id" | "older_id", id: number): string => {
    const next = new URLSearchParams(query);
    for (const given of ["count", "older_id", "newer_id"]) next.delete(given);
    if (count !== null) next.set("count", String(count));
    next.set(name, String(id));
    return `${path}?${next.toString()}`;
  };
}

function idsBetween(ids: SortedIds, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => ids.at(from + at) ?? 0);
}

/**
 * One page of a list, newest first (bunq's page "Pagination"): `count` items, 10 unless asked, up to
 * 200, below `older_id` or next above `newer_id`. `future_url` is what to poll when nothing newer
 * exists yet, and null when something does. Costs the same wherever in the list the page lies.
 */
export function respondPage(
  request: ReceivedRequest,
  ids: SortedIds,
  describe: (id: number) => ResponseItem,
): Answer {
  const query = queryOf(request);
  const page = readPage(query);
  const { from, to } = windowOf(ids, page);
  const shown = idsBetween(ids, from, to);
  const addressOf = addressMaker(request, query, page);
  const oldest = shown[0];
  const newest = shown.at(-1);
  const latest = newest ?? page.newerThan;
  return respondListed(shown.toReversed().map(describe), {
    future_url: to === ids.length && latest !== null ? addressOf("newer_id", latest) : null,
    newer_url: to < ids.length && newest !== undefined ? addressOf("newer_id", newest) : null,
    older_url: from > 0 && oldest !== undefined ? addressOf("older_id", oldest) : null,
  });
}
