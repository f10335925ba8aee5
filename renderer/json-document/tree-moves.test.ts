import { describe, expect, test } from "vitest";
import { indexJson } from "../../shared/json-index/index-json.ts";
import { nodeAt, pathOf } from "../../shared/json-index/node-path.ts";
import { TreeBranches } from "./tree-branches.ts";
import { treeMove, type TreeMove } from "./tree-moves.ts";
import { typeAhead } from "./type-ahead.ts";

const text =
  '{"UserPerson":{"id":1,"alias":[{"type":"EMAIL"},{"type":"IBAN"}],"avatar":{"uuid":"x"}}}';
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const source = {
  index: indexJson(new TextEncoder().encode(text)),
  decode: (bytes: Uint8Array) => decoder.decode(bytes),
};
const user = ["UserPerson"];
const nodeOf = (key: string) => {
  const path = key === "UserPerson" ? user : [...user, key];
  return (key === "" ? 0 : nodeAt(source, path)) ?? -1;
};
const keyOf = (node: number) => pathOf(source, node).at(-1) ?? "";

/** Root and UserPerson open; the lists inside closed. */
function press(key: string, on: string, { root = 0, pageRows = 10 } = {}): TreeMove | null {
  const branches = new TreeBranches(source.index, root, root === 0 ? 2 : 1);
  return treeMove(key, { index: source.index, branches, selected: nodeOf(on) }, pageRows);
}

describe("keys in the tree", () => {
  test.each([
    ["ArrowDown", "id", "alias"],
    ["ArrowUp", "alias", "id"],
    ["ArrowRight", "UserPerson", "id"],
    ["ArrowLeft", "alias", "UserPerson"],
    ["ArrowLeft", "id", "UserPerson"],
    ["ArrowLeft", "UserPerson", "UserPerson"],
    ["End", "id", "avatar"],
    ["Home", "avatar", ""],
    ["PageDown", "id", "avatar"],
    ["PageUp", "avatar", ""],
    ["ArrowDown", "avatar", "avatar"],
  ])("%s on %s leads to %s", (key, from, to) => {
    const move = press(key, from);

    if (from === to && key === "ArrowLeft")
      expect(move).toEqual({ kind: "close", nodes: [nodeOf(to)] });
    else expect(move).toEqual({ kind: "select", node: nodeOf(to) });
  });

  test("the right arrow and Enter open what is closed, space closes what is open", () => {
    const open = { kind: "open", nodes: [nodeOf("alias")] };

    expect(press("ArrowRight", "alias")).toEqual(open);
    expect(press("Enter", "alias")).toEqual(open);
    expect(press(" ", "UserPerson")).toEqual({ kind: "close", nodes: [nodeOf("UserPerson")] });
  });

  test("* opens every container beside the selected row", () => {
    expect(press("*", "id")).toEqual({ kind: "open", nodes: [nodeOf("alias"), nodeOf("avatar")] });
  });

  test("a plain value has nothing to open, and other keys are left to the browser", () => {
    expect(press("Enter", "id")).toBeNull();
    expect(press("ArrowRight", "id")).toBeNull();
    expect(press("Tab", "id")).toBeNull();
  });

  test("of a part that is shown by itself, the left arrow does not leave its root", () => {
    const branches = new TreeBranches(source.index, nodeOf("UserPerson"), 0);
    const place = { index: source.index, branches, selected: nodeOf("UserPerson") };

    expect(treeMove("ArrowLeft", place, 10)).toBeNull();
    expect(treeMove("*", place, 10)).toEqual({ kind: "open", nodes: [nodeOf("UserPerson")] });
  });

  test("where the selected value is hidden, keys start at what hides it", () => {
    const branches = new TreeBranches(source.index, 0, 1);
    const place = { index: source.index, branches, selected: nodeOf("avatar") };

    expect(treeMove("ArrowRight", place, 10)).toEqual({
      kind: "open",
      nodes: [nodeOf("UserPerson")],
    });
  });
});

describe("typing in the tree", () => {
  const branches = new TreeBranches(source.index, 0, 2);
  const type = (from: string, typed: string) => {
    const node = typeAhead(source, branches, nodeOf(from), typed);
    return node === null ? null : keyOf(node);
  };

  test("a letter goes to the next key that begins with it, going round", () => {
    expect(type("id", "a")).toBe("alias");
    expect(type("alias", "a")).toBe("avatar");
    expect(type("avatar", "a")).toBe("alias");
  });

  test("several letters narrow the match and may stay where it is", () => {
    expect(type("avatar", "AV")).toBe("avatar");
    expect(type("id", "zz")).toBeNull();
  });
});
