import { describe, expect, test } from "vitest";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { treeMove, typeAhead, type TreePosition } from "./tree-keys.ts";
import { createTreeModel, openToDepth, visibleRows } from "./tree-model.ts";

const source =
  '{"UserPerson":{"id":1,"alias":[{"type":"EMAIL"},{"type":"IBAN"}],"avatar":{"uuid":"x"}}}';
const model = createTreeModel(parseJson(source));
const rowOf = (key: string) => model.nodes.findIndex((node) => node.key === key);

/** Root and UserPerson open; the lists inside closed. */
function at(key: string, depth = 2): TreePosition {
  const open = openToDepth(model, depth);
  return {
    model,
    rows: visibleRows(model, open),
    isOpen: (row) => open[row] === 1,
    selected: rowOf(key),
  };
}

describe("keys in the tree", () => {
  test.each([
    ["ArrowDown", "id", "alias"],
    ["ArrowUp", "alias", "id"],
    ["ArrowRight", "UserPerson", "id"],
    ["ArrowLeft", "alias", "UserPerson"],
    ["ArrowLeft", "id", "UserPerson"],
    ["End", "id", "avatar"],
    ["PageDown", "id", "avatar"],
    ["ArrowDown", "avatar", "avatar"],
  ])("%s on %s selects %s", (key, from, to) => {
    expect(treeMove(key, at(from), 10)).toEqual({ kind: "select", row: rowOf(to) });
  });

  test("Home and Page Up go to the top and stop there", () => {
    expect(treeMove("Home", at("avatar"), 10)).toEqual({ kind: "select", row: 0 });
    expect(treeMove("PageUp", at("avatar"), 99)).toEqual({ kind: "select", row: 0 });
  });

  test("the right arrow opens a closed container, the left arrow closes an open one", () => {
    expect(treeMove("ArrowRight", at("alias"), 10)).toEqual({
      kind: "open",
      rows: [rowOf("alias")],
    });
    expect(treeMove("ArrowLeft", at("UserPerson"), 10)).toEqual({
      kind: "close",
      row: rowOf("UserPerson"),
    });
  });

  test("Enter and space toggle a container and leave a plain value alone", () => {
    expect(treeMove("Enter", at("alias"), 10)).toEqual({ kind: "open", rows: [rowOf("alias")] });
    expect(treeMove(" ", at("UserPerson"), 10)?.kind).toBe("close");
    expect(treeMove("Enter", at("id"), 10)).toBeNull();
  });

  test("* opens every container beside the selected row", () => {
    expect(treeMove("*", at("id"), 10)).toEqual({
      kind: "open",
      rows: [rowOf("alias"), rowOf("avatar")],
    });
  });

  test("other keys are left to the browser", () => {
    expect(treeMove("Tab", at("id"), 10)).toBeNull();
    expect(treeMove("ArrowRight", at("id"), 10)).toBeNull();
  });
});

describe("typing in the tree", () => {
  test("a letter goes to the next key that begins with it, going round", () => {
    expect(typeAhead(at("id"), "a")).toBe(rowOf("alias"));
    expect(typeAhead(at("alias"), "a")).toBe(rowOf("avatar"));
    expect(typeAhead(at("avatar"), "a")).toBe(rowOf("alias"));
  });

  test("several letters narrow the match and may stay where it is", () => {
    expect(typeAhead(at("avatar"), "AV")).toBe(rowOf("avatar"));
    expect(typeAhead(at("id"), "zz")).toBeNull();
  });
});
