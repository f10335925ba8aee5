import { describe, expect, test } from "vitest";
import { describeProblem } from "./describe-problem.ts";
import { DocumentEngine } from "./document-engine.ts";
import { readSource } from "./read-source.ts";
import { treeRows } from "./tree-rows.ts";

async function engineOf(
  text: string | Uint8Array<ArrayBuffer>,
  openDepth = 2,
): Promise<DocumentEngine> {
  const source = await readSource(new Blob([text]));
  return new DocumentEngine(source, { openDepth }, { state: () => {}, snapshot: () => {} });
}

const rowsOf = (engine: DocumentEngine, from = 0, count = 20) =>
  treeRows(engine.source, engine.branches, { from, count }, engine.isHit);

const problemOf = async (text: string) => describeProblem(await readSource(new Blob([text])));

describe("rows of the tree", () => {
  test("long strings show their beginning and their size", async () => {
    const engine = await engineOf(`{"photo":"${"A".repeat(50_000_000)}","short":"x"}`);
    const [, photo, short] = rowsOf(engine);

    expect(photo).toMatchObject({ isCut: true, bytes: 50_000_002, key: "photo" });
    expect(photo?.text).toBe(`"${"A".repeat(199)}`);
    expect(short).toMatchObject({ isCut: false, text: '"x"', bytes: 3 });
  });

  test("a long string is not cut within an escape, a pair of them, or a character", async () => {
    for (const unit of [
      String.raw`\ud83d\ude00`,
      String.raw`\n`,
      String.raw`\u00e9`,
      "\u{1F600}",
      "€",
    ]) {
      for (const before of ["", "a", "ab", "abc"]) {
        const engine = await engineOf(
          JSON.stringify([before]).replace('"]', `${unit.repeat(6000)}"]`),
        );
        const shown = rowsOf(engine)[1]?.text ?? "";
        const units = shown
          .slice(1 + before.length)
          .split(unit)
          .filter((rest) => rest !== "");

        expect(units).toEqual([]);
      }
    }
  });

  test("a million items open, scroll and close", async () => {
    const engine = await engineOf(`[${"7,".repeat(999_999)}7]`);

    expect(engine.state.rows.tree).toBe(1_000_001);
    expect(rowsOf(engine, 999_999)).toMatchObject([
      { position: 999_998, setSize: 1_000_000 },
      { position: 999_999, path: [999_999], text: "7" },
    ]);
    engine.apply({ kind: "collapse-all" });
    engine.apply({ kind: "close", node: 0 });
    expect(engine.state.rows.tree).toBe(1);
  });

  test("100,000 levels open, and the deepest row has no path", async () => {
    const engine = await engineOf("[".repeat(100_000) + "]".repeat(100_000));
    engine.apply({ kind: "expand-all" });
    engine.apply({ kind: "key", key: "End", pageRows: 10 });

    expect(engine.state.selection).toMatchObject({ node: 99_999, treeRow: 99_999, path: null });
    expect(rowsOf(engine, 99_998)).toMatchObject([
      { depth: 99_998 },
      { depth: 99_999, path: null },
    ]);
  });

  test("NUL characters, lone surrogates, HTML and broken UTF-8 are shown as they are", async () => {
    const bytes = new TextEncoder().encode(
      String.raw`{"a\u0000":"\u0000","b":"\ud800","c":"<b>&amp;</b>","d":"?"}`,
    );
    bytes[bytes.length - 3] = 0xff;
    const texts = rowsOf(await engineOf(bytes)).map(({ keyText, text }) => [keyText, text]);

    expect(texts.slice(1)).toEqual([
      [String.raw`"a\u0000"`, String.raw`"\u0000"`],
      ['"b"', String.raw`"\ud800"`],
      ['"c"', '"<b>&amp;</b>"'],
      ['"d"', '"\uFFFD"'],
    ]);
  });

  test("the revision rises with what rows look like, and not with the selection in the tree", async () => {
    const engine = await engineOf('{"a":{"b":1},"c":2}');
    const { revision } = engine.state;
    engine.apply({ kind: "select", node: 1 });
    expect(engine.state.revision).toBe(revision);
    engine.apply({ kind: "close", node: 1 });
    expect(engine.state.revision).toBe(revision + 1);
  });

  test("a value outside of the part that is shown makes the tree show the whole", async () => {
    const source = await readSource(new Blob(['{"a":{"b":1},"c":2}']));
    const engine = new DocumentEngine(
      source,
      { treeRoot: ["a"] },
      { state: () => {}, snapshot: () => {} },
    );
    expect(engine.state.rows.tree).toBe(2);
    engine.apply({ kind: "reveal", node: 3 });
    expect(engine.state).toMatchObject({ rows: { tree: 4 }, selection: { node: 3, treeRow: 3 } });
  });
});

describe("texts that are not JSON", () => {
  test.each([
    ["", "The text is empty.", true],
    [" \n\t", "The text holds nothing but white space.", true],
    [
      '{"a":1,\n "b"',
      "The text ends too early, at line 2, column 5: expected a colon after the key.",
      true,
    ],
    ['["é",]', "Not JSON from line 1, column 6 on: expected a value.", false],
  ])("%j: %s", async (text, message, truncated) => {
    expect(await problemOf(text)).toMatchObject({ message, truncated, html: false });
  });

  test("a web page is recognised", async () => {
    expect(await problemOf("\n<!DOCTYPE html><p>502 Bad Gateway")).toMatchObject({
      html: true,
      truncated: false,
      message: "This is a web page (HTML), not JSON.",
    });
  });

  test("cut off anywhere it opens, with the rows up to there in every view", async () => {
    const text = '{"a":[1,{"b\\n":"x"}],"c":{"d":null}} ';
    for (let end = 0; end < text.length - 1; end += 1) {
      const engine = await engineOf(text.slice(0, end), 9);
      engine.apply({ kind: "columns", columns: 8 });
      while (engine.work(10));

      expect(engine.state.problem?.truncated).toBe(true);
      expect(rowsOf(engine)).toHaveLength(engine.source.index.count);
      expect(engine.texts.prettyRows({ from: 0, count: 50 }, engine.isHit)).toHaveLength(
        engine.state.rows.pretty,
      );
      expect(engine.texts.rawRows({ from: 0, count: 50 }, engine.selected)).toHaveLength(
        engine.state.rows.raw,
      );
    }
  });
});
