import { assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyState, type SandboxState, type UserRow } from "./sandbox-state.ts";
import { changesLine, readStateText, wholeStateLine } from "./state-text.ts";

function user(id: number, changes: Partial<UserRow> = {}): UserRow {
  return { id, kind: "UserPerson", createdAt: 1, onBehalf: null, ...changes };
}

const base: SandboxState = { ...emptyState(7), serverKey: "pem", users: [user(1), user(2)] };
const lines = [
  wholeStateLine(base),
  changesLine([["users", user(2, { isPartner: true })]]),
  changesLine([
    ["users", user(3)],
    ["apiKeys", { id: 9, digest: "d", userId: 3, usableUntil: null, permittedIps: null }],
  ]),
  changesLine([["users", user(3, { createdAt: 5 })]]),
];

/** The text after so many writes. */
const written = (count: number) => lines.slice(0, count + 1).join("");

describe("a state file's text", () => {
  test("tells the state after all of its lines: rows added, and replaced by later ones", () => {
    const state = readStateText(written(3));

    expect(state.seed).toBe(7);
    expect(state.serverKey).toBe("pem");
    expect(state.users).toEqual([user(1), user(2, { isPartner: true }), user(3, { createdAt: 5 })]);
    expect(state.apiKeys).toHaveLength(1);
  });

  test("cut off anywhere tells a state that was once written whole, and never half of a write", () => {
    const states = [0, 1, 2, 3].map((count) => readStateText(written(count)));
    const text = written(3);
    const firstLine = lines[0]?.length ?? 0;

    assert(
      property(double({ min: 0, max: 1, noNaN: true }), (part) => {
        const length = firstLine + Math.round(part * (text.length - firstLine));
        const whole = [0, 1, 2, 3].findLast((count) => written(count).length <= length) ?? 0;
        expect(readStateText(text.slice(0, length))).toEqual(states[whole]);
      }),
    );
  });

  test.each([
    ["nothing", ""],
    ["a first line that is cut off", written(0).slice(0, -30)],
    ["a first line without its end", written(0).slice(0, -1)],
    ["a later line that is broken", `${written(1)}{"sha256":"00"}\n${lines[3] ?? ""}`],
    ["a later line that was changed", written(3).replace('"isPartner":true', '"isPartner":null')],
    ["a next id that is none", wholeStateLine({ ...base, nextIds: { users: "1" as never } })],
    [
      "changes of a table that there is not",
      `${written(0)}${changesLine([["cows" as "users", user(1)]])}`,
    ],
  ])("of %s is refused", (_, text) => {
    expect(() => readStateText(text)).toThrow(/^(it|its) /);
  });

  test("of the version before, with addresses as bare texts, is read", () => {
    const key = { id: 9, digest: "d", userId: 1, usableUntil: null, permittedIps: ["*"] };
    const { accounts, payments, nextIds: _nextIds, ...earlier } = base;
    expect([accounts, payments]).toEqual([[], []]);
    const line = wholeStateLine({ ...earlier, apiKeys: [key] } as unknown as SandboxState);

    const state = readStateText(line.replace('"version":2', '"version":1'));

    expect(state.payments).toEqual([]);
    expect(state.nextIds).toEqual({});
    expect(state.apiKeys[0]?.permittedIps).toMatchObject([{ ip: "*", isActive: true }]);
  });
});
