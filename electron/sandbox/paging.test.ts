import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { respondPage } from "./paging.ts";
import type { ReceivedRequest } from "./received-request.ts";
import { Refusal } from "./refusal.ts";
import { joinedIds } from "./sorted-ids.ts";

const path = "/v1/user/1/monetary-account/2/payment";

function received(target: string): ReceivedRequest {
  return {
    at: 0,
    method: "GET",
    target,
    path,
    rawHeaders: [],
    body: Buffer.alloc(0),
    remoteAddress: "127.0.0.1",
    status: null,
    signature: null,
  };
}

interface Page {
  readonly Response: readonly { readonly Payment: { readonly id: number } }[];
  readonly Pagination: Readonly<Record<"future_url" | "newer_url" | "older_url", string | null>>;
}

function pageOf(ids: readonly number[], query = "", lower: readonly number[] = []) {
  const all = joinedIds(lower, ids);
  const answer = respondPage(received(`${path}${query}`), all, (id) => ({ Payment: { id } }));
  const page: Page = JSON.parse(answer.body.toString());
  return { ids: page.Response.map(({ Payment }) => Payment.id), ...page.Pagination };
}

function queryIn(url: string | null): string {
  return url === null ? "" : url.slice(url.indexOf("?"));
}

const upTo25 = Array.from({ length: 25 }, (_, at) => at + 1);

describe("a page", () => {
  test("holds the newest 10, newest first, and says where older ones are", () => {
    expect(pageOf(upTo25)).toEqual({
      ids: [25, 24, 23, 22, 21, 20, 19, 18, 17, 16],
      future_url: `${path}?newer_id=25`,
      newer_url: null,
      older_url: `${path}?older_id=16`,
    });
  });

  test("in the middle has both neighbours and no future, with count as it was asked", () => {
    expect(pageOf(upTo25, "?count=5&older_id=11")).toEqual({
      ids: [10, 9, 8, 7, 6],
      future_url: null,
      newer_url: `${path}?count=5&newer_id=10`,
      older_url: `${path}?count=5&older_id=6`,
    });
  });

  test("above an id holds those next to it, not the newest of all", () => {
    expect(pageOf(upTo25, "?newer_id=5&count=2").ids).toEqual([7, 6]);
  });

  test("of what is newer than the newest is empty and polls on from there", () => {
    expect(pageOf(upTo25, "?newer_id=25")).toEqual({
      ids: [],
      future_url: `${path}?newer_id=25`,
      newer_url: null,
      older_url: null,
    });
  });

  test("of an empty list has no addresses", () => {
    expect(pageOf([])).toEqual({ ids: [], future_url: null, newer_url: null, older_url: null });
  });

  test("keeps the filters of the request in its addresses", () => {
    expect(pageOf(upTo25, "?monetary_account_id=2&count=3").older_url).toBe(
      `${path}?monetary_account_id=2&count=3&older_id=23`,
    );
  });

  test.each(["?count=0", "?count=201", "?count=x", "?count=", "?older_id=-1", "?newer_id=1.5"])(
    "%s is refused",
    (query) => {
      expect(() => pageOf(upTo25, query)).toThrow(Refusal);
    },
  );

  test("can not be older and newer at once", () => {
    expect(() => pageOf(upTo25, "?newer_id=1&older_id=9")).toThrow(/older_id/);
  });

  test("after page, both ways, shows every item once and in order", () => {
    const someIds = array(integer({ min: 1, max: 500 }), { maxLength: 60 }).map((given) =>
      [...new Set(given)].toSorted((a, b) => a - b),
    );

    assert(
      property(someIds, integer({ min: 1, max: 12 }), (ids, count) => {
        const lower = ids.filter((id) => id < 100);
        const higher = ids.filter((id) => id >= 100);
        const down: number[] = [];
        let page = pageOf(higher, `?count=${count}`, lower);
        down.push(...page.ids);
        while (page.older_url !== null) {
          page = pageOf(higher, queryIn(page.older_url), lower);
          down.push(...page.ids);
        }
        expect(down).toEqual(ids.toReversed());

        const up = page.ids.toReversed();
        while (page.newer_url !== null) {
          page = pageOf(higher, queryIn(page.newer_url), lower);
          up.push(...page.ids.toReversed());
        }
        expect(up).toEqual(ids);
      }),
    );
  });
});
