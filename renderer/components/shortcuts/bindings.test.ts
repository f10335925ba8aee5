import { describe, expect, test } from "vitest";
import { actions, findAction } from "./actions.ts";
import { actionFor, boundKeys, conflictOf, keysOf, moved, rebound } from "./bindings.ts";
import { refuseKeys } from "./refuse-keys.ts";

describe("the table", () => {
  test("no two actions have one id or, from the start, the same keys", () => {
    const ids = actions.map(({ id }) => id);
    const keys = actions.flatMap((action) => action.keys ?? []);

    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("nothing has keys from the start that a person would not be given", () => {
    const refused = actions.filter(
      ({ keys, fixed }) => keys !== null && !fixed && refuseKeys(keys) !== null,
    );

    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  test("no id reads like the keys of another action", () => {
    for (const action of actions) expect(findAction(action.id)).toBe(action);
  });
});

describe("what keys mean", () => {
  test("from the start, what the table says", () => {
    expect(actionFor("Mod+K", {})?.id).toBe("palette");
    expect(boundKeys("Mod+Enter", {})).toBe("Mod+Enter");
    expect(boundKeys("log-out", {})).toBeNull();
  });

  test("a change moves the action to its new keys, and the old ones mean nothing", () => {
    const bindings = { palette: "Mod+P" };

    expect(actionFor("Mod+P", bindings)?.id).toBe("palette");
    expect(actionFor("Mod+K", bindings)).toBeNull();
    expect(boundKeys("Mod+K", bindings)).toBe("Mod+P");
  });

  test("none means none", () => {
    expect(actionFor("Mod+K", { palette: null })).toBeNull();
    expect(boundKeys("Mod+K", { palette: null })).toBeNull();
  });

  test("what only counts in a tree is not the window's", () => {
    expect(actionFor("Mod+Shift+C", {})).toBeNull();
  });

  test("keys that no action has stand for themselves", () => {
    expect(boundKeys("F9", {})).toBe("F9");
  });

  test("what the system means by the same keys cannot be changed", () => {
    const copy = findAction("json-copy-value");

    expect(copy && keysOf(copy, { "json-copy-value": "Mod+J" })).toBe("Mod+C");
  });

  test("an action that this version does not know changes nothing", () => {
    expect(actionFor("Mod+J", { "of-tomorrow": "Mod+J" })).toBeNull();
  });
});

describe("changing", () => {
  test("keys in use are told with who uses them", () => {
    expect(conflictOf("log-out", "Mod+K", {})?.what).toBe("Open the commands");
    expect(conflictOf("palette", "Mod+K", {})).toBeNull();
    expect(conflictOf("log-out", "Mod+K", { palette: "Mod+P" })).toBeNull();
    expect(conflictOf("log-out", "Mod+P", { palette: "Mod+P" })?.id).toBe("palette");
  });

  test("moving gives the keys to one and takes them from the other", () => {
    expect(moved({}, "log-out", "Mod+K")).toEqual({ palette: null, "log-out": "Mod+K" });
  });

  test("keys that nobody has are simply taken", () => {
    expect(moved({}, "log-out", "Mod+J")).toEqual({ "log-out": "Mod+J" });
  });

  test("going back to the first keys leaves no trace", () => {
    expect(rebound({ palette: "Mod+P" }, "palette", "Mod+K")).toEqual({});
    expect(rebound({ "log-out": "Mod+J" }, "log-out", null)).toEqual({});
  });
});

describe("keys an action cannot have", () => {
  test.each([
    "Mod+W",
    "Mod+Shift+T",
    "Mod+L",
    "Mod+R",
    "Mod+1",
    "Mod+C",
    "Mod+Z",
    "Mod+Shift+Z",
    "Mod+Q",
    "Mod+=",
    "F5",
    "Alt+F4",
    "Enter",
    "Escape",
    "Shift+Tab",
    "ArrowDown",
  ])("%s", (keys) => {
    expect(refuseKeys(keys)).toMatch(/^[A-Z].+\.$/);
  });

  test.each(["Mod+J", "Mod+Alt+R", "Alt+1", "F2", "G", "Mod+Enter", "Mod+Shift+C"])(
    "but %s it can",
    (keys) => {
      expect(refuseKeys(keys)).toBeNull();
    },
  );
});
