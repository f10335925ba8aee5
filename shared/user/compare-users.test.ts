import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../json/parse-json.ts";
import { compareUsers, type UserComparison } from "./compare-users.ts";

function compare(before: string, after: string): UserComparison {
  return compareUsers(
    parseJson(`{"UserPerson":${before}}`),
    parseJson(`{"Response":[{"Id":{"id":1}},{"UserPerson":${after}}]}`),
  );
}

function changes(before: string, after: string): unknown[] {
  return compare(before, after).differences.map((one) => [
    one.sort,
    one.path.join("/"),
    one.before,
    one.after,
  ]);
}

describe("differences", () => {
  test("are what was added, removed and changed, with values as written", () => {
    const before = '{"id":1,"name":"Zoë","limit":{"value":250.00},"old":null,"same":[1,{"a":2}]}';
    const after = '{"same":[1,{"a":2}],"limit":{"value":250.0},"name":"Zoe","id":1,"new":true}';

    expect(compare(before, after).differences).toEqual([
      {
        sort: "changed",
        path: ["name"],
        pattern: "name",
        before: '"Zoë"',
        after: '"Zoe"',
        beforeKind: "string",
        afterKind: "string",
      },
      {
        sort: "changed",
        path: ["limit", "value"],
        pattern: "limit.value",
        before: "250.00",
        after: "250.0",
        beforeKind: "number",
        afterKind: "number",
      },
      {
        sort: "removed",
        path: ["old"],
        pattern: "old",
        before: "null",
        after: null,
        beforeKind: "null",
        afterKind: null,
      },
      {
        sort: "added",
        path: ["new"],
        pattern: "new",
        before: null,
        after: "true",
        beforeKind: null,
        afterKind: "true",
      },
    ]);
  });

  test("texts are compared as they read, numbers as they are written", () => {
    expect(changes('{"a":"Zo\\u00eb"}', '{"a":"Zoë"}')).toEqual([]);
    expect(changes('{"a":1e2}', '{"a":100}')).toEqual([["changed", "a", "1e2", "100"]]);
    expect(changes('{"a":9007199254740993}', '{"a":9007199254740992}')).toHaveLength(1);
    expect(changes('{"a":5}', '{"a":"5"}')).toEqual([["changed", "a", "5", '"5"']]);
  });

  test("objects and lists that appear or give way are said by what they hold", () => {
    expect(changes('{"a":{"b":1}}', '{"a":[1,2],"c":{}}')).toEqual([
      ["changed", "a", "object of 1 field", "list of 2 items"],
      ["added", "c", null, "object of 0 fields"],
    ]);
  });

  test("of a repeated key the last counts", () => {
    expect(changes('{"a":1,"a":2}', '{"a":2}')).toEqual([]);
  });
});

describe("lists", () => {
  test("of values are compared by position", () => {
    expect(changes('{"a":[1,2]}', '{"a":[0,1,2]}')).toEqual([
      ["changed", "a/0", "1", "0"],
      ["changed", "a/1", "2", "1"],
      ["added", "a/2", null, "2"],
    ]);
  });

  test.each(["id", "uuid"])("of objects with an own %s are matched by it", (name) => {
    const before = `{"a":[{"${name}":"x","v":1},{"${name}":"y","v":2}]}`;
    const after = `{"a":[{"${name}":"z","v":0},{"${name}":"y","v":3},{"${name}":"x","v":1}]}`;

    expect(changes(before, after)).toEqual([
      ["changed", "a/1/v", "2", "3"],
      ["added", "a/0", null, "object of 2 fields"],
    ]);
  });

  test("whose items share an ID, or lack one, are compared by position", () => {
    expect(changes('{"a":[{"id":1,"v":1},{"id":1,"v":2}]}', '{"a":[{"id":1,"v":2}]}')).toEqual([
      ["changed", "a/0/v", "1", "2"],
      ["removed", "a/1", "object of 2 fields", null],
    ]);
    expect(changes('{"a":[{"id":1},{"v":1}]}', '{"a":[{"id":1},{"v":2}]}')).toEqual([
      ["changed", "a/1/v", "1", "2"],
    ]);
  });
});

describe("two users", () => {
  test("of different kinds are compared, and it is said", () => {
    const comparison = compareUsers(
      parseJson('{"UserPerson":{"id":1,"region":"nl_NL"}}'),
      parseJson('{"UserCompany":{"id":1,"region":"en_US"}}'),
    );

    expect(comparison).toMatchObject({
      kinds: { before: "UserPerson", after: "UserCompany" },
      sameKind: false,
    });
    expect(comparison.differences.map(({ path }) => path)).toEqual([["region"]]);
  });

  test("may be given as they stand in their answers", () => {
    const [user] = parseJson('{"UserPerson":{"id":1}}').children;
    if (user === undefined) throw new Error("no user");

    expect(compareUsers(user, user)).toEqual({
      kinds: { before: "UserPerson", after: "UserPerson" },
      sameKind: true,
      differences: [],
      more: 0,
      complete: true,
    });
  });
});

describe("however large", () => {
  test("2,000 differences are listed and the rest is counted", () => {
    const list = (value: number): string => `{"a":[${Array(2500).fill(value).join(",")}]}`;
    const { differences, more } = compare(list(1), list(2));

    expect([differences.length, more]).toEqual([2000, 500]);
  });

  test("a depth of 100,000 is compared to the end", () => {
    const deep = (value: number): string =>
      `{"a":${"[".repeat(100_000)}${value}${"]".repeat(100_000)}}`;
    const { differences, complete } = compare(deep(1), deep(2));

    expect(complete).toBe(true);
    expect(differences[0]).toMatchObject({ before: "1", after: "2" });
    expect(differences[0]?.path).toHaveLength(100_001);
  });

  test("many differences deep down are counted rather than each given a path", () => {
    const deep = (value: number): string =>
      `{"a":${"[".repeat(50_000)}${Array(100).fill(value).join(",")}${"]".repeat(50_000)}}`;
    const { differences, more } = compare(deep(1), deep(2));

    expect(differences.length).toBeGreaterThan(0);
    expect(differences.length).toBeLessThan(10);
    expect(differences.length + more).toBe(100);
  });
});

describe("for any JSON", () => {
  const user = fc.dictionary(fc.string(), fc.jsonValue());

  test("a user does not differ from itself, however its keys are ordered", () => {
    fc.assert(
      fc.property(user, (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).toReversed());

        expect(changes(JSON.stringify(fields), JSON.stringify(turned))).toEqual([]);
      }),
    );
  });

  test("there is a difference exactly where the values differ, and turning it around mirrors it", () => {
    const mirrored = { added: "removed", removed: "added", changed: "changed" } as const;
    fc.assert(
      fc.property(user, user, (one, other) => {
        const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
        const there = compare(a, b).differences;
        const back = compare(b, a).differences;

        expect(there.length === 0).toBe(canonical(one) === canonical(other));
        expect(there.map(({ sort }) => mirrored[sort]).toSorted()).toEqual(
          back.map(({ sort }) => sort).toSorted(),
        );
      }),
    );
  });
});

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : inner,
  );
}
