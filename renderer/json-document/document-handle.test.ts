import { afterEach, describe, expect, test, vi } from "vitest";
import type { SearchQuery } from "./document-state.ts";
import type { DocumentCommand } from "./json-document.ts";
import { openNear, stateWhere } from "./testing/near-document.ts";

const user =
  '{"Response":[{"UserPerson":{"id":9007199254740993,"alias":[{"type":"EMAIL","value":"a@b"},{"type":"IBAN","value":"NL1"}],"note":"caf\\u00e9"}}]}';
const plain: SearchQuery = { text: "", scope: "both", regex: false, matchCase: false };
const noFilter = { applied: null, wanted: null };
const opened = async (...args: Parameters<typeof openNear>) => {
  const near = openNear(...args);
  await stateWhere(near.document, ({ phase }) => phase !== "opening");
  return near;
};

const filterBy = (expression: string) => ({ kind: "filter", expression }) as const;

afterEach(() => {
  vi.useRealTimers();
});

describe("opening", () => {
  test("the state is the same object until something changes", async () => {
    const { document } = await opened(user);
    const before = document.getState();

    expect(document.getState()).toBe(before);
    document.apply({ kind: "select", node: 2 });
    expect(document.getState()).not.toBe(before);
    expect(document.getState().selection).toMatchObject({ node: 2, path: ["Response", 0] });
  });

  test("while a text is being read there are no rows yet, and what is asked then is answered", async () => {
    const { document } = openNear(user);

    expect(document.getState()).toMatchObject({ phase: "opening", nodes: 0, selection: null });
    expect(await document.rows("tree", 0, 1)).toHaveLength(1);
  });

  test("a part can be shown by itself, with paths from the root of the text", async () => {
    const { document } = await opened(user, {
      treeRoot: ["Response", 0, "UserPerson"],
      select: ["Response", 0, "UserPerson", "alias", 1, "value"],
    });
    const rows = await document.rows("tree", 0, 20);

    expect(rows.map(({ key, depth, isOpen }) => [key, depth, isOpen])).toEqual([
      ["UserPerson", 0, true],
      ["id", 1, false],
      ["alias", 1, true],
      [null, 2, false],
      [null, 2, true],
      ["type", 3, false],
      ["value", 3, false],
      ["note", 1, false],
    ]);
    expect(rows[3]?.sample).toEqual({ type: "EMAIL", value: "a@b" });
    expect(rows[4]).toMatchObject({
      position: 1,
      setSize: 2,
      path: ["Response", 0, "UserPerson", "alias", 1],
    });
    expect(document.getState().selection?.treeRow).toBe(6);
  });

  test("values are given as written or decoded, and found by path", async () => {
    const { document } = await opened(user);
    const note = (await document.nodeAt(["Response", 0, "UserPerson", "note"])) ?? -1;

    expect(await document.textOf(note, "content")).toBe("café");
    expect(await document.textOf(note, "source")).toBe('"caf\\u00e9"');
    expect(await document.textOf(note, "key")).toBe("note");
    expect(await document.pathOf(note)).toEqual(["Response", 0, "UserPerson", "note"]);
    expect(await document.nodeAt(["nowhere"])).toBeNull();
  });

  test("what is unusual is told after the rows are there", async () => {
    const { document } = await opened(user);
    const { notes } = await stateWhere(document, (state) => state.notes.length > 0);

    expect(notes).toEqual([{ kind: "large-numbers", count: 1, node: 4 }]);
  });
});

describe("the other views", () => {
  test("all three show the selected value", async () => {
    const { document } = await opened('{"a":[1,2],"é":"x"}\n');
    document.apply({ kind: "columns", columns: 10 });
    document.apply({ kind: "select", node: 4 });
    const state = await stateWhere(document, ({ rows }) => rows.raw > 0);
    const pretty = await document.rows("pretty", 0, 20);
    const raw = await document.rows("raw", 0, 20);

    expect(pretty.map(({ indent, text }) => "  ".repeat(indent) + text)).toEqual([
      "{",
      '  "a": [',
      "    1,",
      "    2",
      "  ],",
      '  "é": "x"',
      "}",
    ]);
    expect(raw.map(({ text }) => text)).toEqual(['{"a":[1,2]', ',"é":"x"}', ""]);
    expect(raw[1]).toMatchObject({ selected: { from: 1, to: 8 } });
    expect(state.selection).toMatchObject({ treeRow: 4, prettyRow: 5, rawRow: 1 });
  });

  test("the place where a text stops being JSON is known to the letter", async () => {
    const { document } = await opened('{"é":1,\n"aaaaaaaa":oops}');
    document.apply({ kind: "columns", columns: 8 });
    await stateWhere(document, ({ rows }) => rows.raw > 0);
    const row = await document.rawRowAt(document.getState().problem?.offset ?? 0);
    const [shown] = await document.rows("raw", row, 1);

    expect(shown?.text.slice(shown.problem ?? 0)).toMatch(/^o/);
    const all = await document.rows("raw", 0, 20);
    expect(all.filter(({ problem }) => problem !== null)).toEqual([shown]);
  });

  test("of a key that stands twice, an ancestor is the one a value is in", async () => {
    const { document } = await opened('{"a":{"b":1},"a":{"b":2}}');

    expect(await document.ancestorOf(2, 1)).toBe(1);
    expect(await document.nodeAt(["a"])).toBe(3);
    expect(await document.ancestorOf(2, 2)).toBe(0);
    expect(await document.ancestorOf(2, 3)).toBeNull();
  });

  test("a place in a raw row selects the value there", async () => {
    const { document } = await opened('{"a":[1,2],"é":"x"}');
    document.apply({ kind: "columns", columns: 10 });
    await stateWhere(document, ({ rows }) => rows.raw > 0);
    document.apply({ kind: "select-row", view: "raw", row: 1, offset: 6 });

    expect(document.getState().selection?.node).toBe(4);
  });

  test("laid out as a file the text keeps its bytes", async () => {
    const { document } = await opened('{"a":12.50,"b":"\\u00e9"}');
    const file = await document.write("pretty");

    expect(await file.text()).toBe('{\n  "a": 12.50,\n  "b": "\\u00e9"\n}');
  });
});

describe("searching", () => {
  test("the first hit from the selection on is selected and brought into sight, then round", async () => {
    const { document } = await opened('{"a":{"id":1},"b":{"id":2},"c":0}', { openDepth: 1 });
    document.apply({ kind: "select", node: 3 });
    document.apply({ kind: "search", query: { ...plain, text: "ID" } });
    const state = await stateWhere(document, ({ search }) => search?.phase === "done");

    expect(state.search).toMatchObject({ hits: 2, current: 1 });
    expect(state.selection).toMatchObject({ path: ["b", "id"], treeRow: 3 });
    document.apply({ kind: "next-hit" });
    expect(document.getState()).toMatchObject({ search: { current: 0 }, selection: { node: 2 } });
    document.apply({ kind: "previous-hit" });
    expect(document.getState().search?.current).toBe(1);
    const rows = await document.rows("tree", 0, 9);
    expect(rows.filter(({ isHit }) => isHit).map(({ node }) => node)).toEqual([2, 4]);
    document.apply({ kind: "clear-search" });
    expect(document.getState()).toMatchObject({ search: null, selection: { node: 4 } });
  });

  test("a new search takes the place of the one that runs", async () => {
    const { document } = await opened(`[${'"aaa","bbb",'.repeat(50_000)}0]`);
    document.apply({ kind: "search", query: { ...plain, text: "aaa" } });
    document.apply({ kind: "search", query: { ...plain, text: "bbb" } });
    const state = await stateWhere(document, ({ search }) => search?.phase === "done");

    expect(state.search).toMatchObject({ hits: 50_000, query: { text: "bbb" } });
  });

  test("an invalid expression is said to be one", async () => {
    const { document } = await opened("[]");
    document.apply({ kind: "search", query: { ...plain, text: "(", regex: true } });

    expect(document.getState().search).toMatchObject({
      phase: "failed",
      error: "This is not a valid regular expression.",
    });
  });
});

describe("filtering", () => {
  test("the tree shows the matches with the way to them, and afterwards what it showed before", async () => {
    const { document } = await opened(user, { openDepth: 1 });
    document.apply({ kind: "filter", expression: "$..alias[?@.type == 'IBAN']" });
    const state = await stateWhere(document, ({ filter }) => filter?.phase === "done");
    const keys = (await document.rows("tree", 0, 20)).map(({ key, position }) => key ?? position);

    expect(state.filter).toMatchObject({ matches: 1, error: null });
    expect(keys).toEqual([0, "Response", 0, "UserPerson", "alias", 1]);
    expect(await (await document.write("filtered")).text()).toBe('[{"type":"IBAN","value":"NL1"}]');
    document.apply({ kind: "clear-filter" });
    expect(document.getState().filter).toBeNull();
  });

  test("a search finds what the filter leaves, and everything once it is ended", async () => {
    const { document } = await opened(user);
    document.apply({ kind: "search", query: { ...plain, text: "type" } });
    await stateWhere(document, ({ search }) => search?.hits === 2);
    document.apply({ kind: "filter", expression: "$..alias[?@.type == 'IBAN']" });
    const { search } = await stateWhere(
      document,
      (state) => state.filter?.phase === "done" && state.search?.phase === "done",
    );

    expect(search?.hits).toBe(1);
    document.apply({ kind: "next-hit" });
    document.apply({ kind: "next-hit" });
    const { selection } = document.getState();
    expect(selection).toMatchObject({ path: ["Response", 0, "UserPerson", "alias", 1, "type"] });
    expect(selection?.treeRow).toBeGreaterThan(0);
    document.apply({ kind: "clear-filter" });
    const after = await stateWhere(document, (state) => state.search?.hits === 2);
    expect(after.selection?.node).toBe(selection?.node);
  });

  test("one that is stopped leaves the tree as the filter before it left it", async () => {
    const { document, queryWorkers } = await opened(user);
    document.apply({ kind: "filter", expression: "$..type" });
    await stateWhere(document, ({ filter }) => filter?.phase === "done");
    document.apply({ kind: "filter", expression: "$..value" });
    document.apply({ kind: "stop-filter" });

    expect(document.getState().filter).toMatchObject({ expression: "$..type", matches: 2 });
    expect(queryWorkers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
    document.apply({ kind: "clear-filter" });
    document.apply({ kind: "filter", expression: "$..value" });
    document.apply({ kind: "stop-filter" });
    expect(document.getState().filter).toBeNull();
  });

  test("its worker is ended with it, and its answer then comes too late", async () => {
    const { document, queryWorkers } = await opened(user);
    document.apply({ kind: "filter", expression: "$..id" });
    document.apply({ kind: "filter", expression: "$..[" });
    const { filter } = await stateWhere(document, (state) => state.filter?.phase === "failed");

    expect(queryWorkers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
    expect(filter?.error).toMatch(/^Not a valid JSONPath: /);
  });
});

describe("when the worker is gone", () => {
  test("one that stops ends in a failed state, and nothing is left hanging", async () => {
    const { document, workers } = await opened(user);
    const text = document.textOf(0, "source");
    workers[0]?.terminate();
    const rows = document.rows("tree", 0, 1);
    workers[0]?.dispatchEvent(new Event("error"));

    await expect(rows).resolves.toEqual([]);
    await expect(text).rejects.toThrow("stopped");
    await expect(document.textOf(0, "source")).rejects.toThrow("stopped");
    expect(document.getState().phase).toBe("failed");
  });

  test("one that hangs in a search is replaced and goes on where the search began", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { document, workers } = await opened(user, { openDepth: 1 });
    document.apply({ kind: "open", node: 1 });
    document.apply({ kind: "select", node: 1 });
    const [first] = workers;
    if (first === undefined) throw new Error("no worker");
    first.postMessage = () => {};
    const search = {
      query: { ...plain, text: "(a+)+$", regex: true },
      phase: "running",
      hits: 0,
      current: -1,
      error: null,
    } as const;
    const state = document.getState();
    first.tell({
      kind: "snapshot",
      snapshot: { root: 0, open: [0, 1], selected: 1, columns: 0, filter: noFilter, search },
      applied: 3,
    });
    first.tell({ kind: "state", state: { ...state, search }, applied: 3 });
    const rows = document.rows("tree", 0, 9);
    vi.advanceTimersByTime(10_000);

    expect(first.isEnded).toBe(true);
    expect(workers).toHaveLength(2);
    const after = await stateWhere(document, (one) => one.search?.phase === "failed");
    expect(after.search?.error).toBe(
      "This expression takes too long on this text. Its search was ended.",
    );
    expect(after.selection?.node).toBe(1);
    expect((await rows).map(({ isOpen }) => isOpen)).toEqual([true, true, false]);
  });

  test.each<[string, readonly DocumentCommand[], string | null]>([
    ["that stands, stands again", [], "$.a"],
    ["that is cleared, stays away", [{ kind: "clear-filter" }], null],
    ["that another takes the place of, does not come back", [filterBy("$.b")], "$.b"],
    ["stands again after another is stopped", [filterBy("$.b"), { kind: "stop-filter" }], "$.a"],
    [
      "is gone for good once cleared, whatever is begun and stopped",
      [{ kind: "clear-filter" }, filterBy("$.b"), { kind: "stop-filter" }],
      null,
    ],
  ])("a search hangs, and a filter %s", async (_name, meanwhile, expression) => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { document, workers } = await opened('{"a":1,"b":2}');
    document.apply(filterBy("$.a"));
    await stateWhere(document, (state) => state.filter?.phase === "done");
    document.apply({ kind: "search", query: { ...plain, text: "(a+)+$", regex: true } });
    for (const worker of workers) worker.isHanging = true;
    for (const command of meanwhile) document.apply(command);
    vi.advanceTimersByTime(10_000);

    await stateWhere(document, ({ search }) => search?.phase === "failed");
    await document.settled();
    const state = await stateWhere(document, (one) => one.filter?.phase !== "running");
    expect(state.filter?.expression ?? null).toBe(expression);
    const keys = (await document.rows("tree", 0, 9)).map(({ key }) => key);
    expect(keys).toEqual(expression === null ? [null, "a", "b"] : [null, expression.slice(2)]);
  });

  test("one that answers in time is left alone", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { document, workers } = await opened(user);
    const [first] = workers;
    const search = {
      query: { ...plain, text: "x", regex: true },
      phase: "running",
      hits: 0,
      current: -1,
      error: null,
    } as const;
    first?.tell({
      kind: "snapshot",
      snapshot: { root: 0, open: "all", selected: 0, columns: 0, filter: noFilter, search },
      applied: 0,
    });
    vi.advanceTimersByTime(60_000);

    expect(workers).toHaveLength(1);
    expect(document.getState().phase).toBe("ready");
  });

  test("a closed text tells nobody anything any more", async () => {
    const { document, workers } = await opened(user);
    const heard = vi.fn();
    document.subscribe(heard);
    document.close();
    document.apply({ kind: "expand-all" });

    expect(workers[0]?.isEnded).toBe(true);
    expect(await document.rows("tree", 0, 1)).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });
});
