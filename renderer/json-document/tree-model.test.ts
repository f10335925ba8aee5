import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentEngine } from "./document-engine.ts";
import { findByJsonPath } from "./find-by-json-path.ts";
import type { DocumentCommand } from "./json-document.ts";
import { readSource } from "./read-source.ts";
import { treeRows } from "./tree-rows.ts";

/** The tree as one would write it without thinking of size: an object for every value. */
interface ModelNode {
  readonly key: string | null;
  readonly position: number;
  readonly setSize: number;
  readonly level: number;
  readonly children: readonly ModelNode[];
  readonly parent: ModelNode | null;
}

function modelOf(
  value: unknown,
  parent: ModelNode | null,
  place: Pick<ModelNode, "key" | "position" | "setSize">,
): ModelNode {
  const children: ModelNode[] = [];
  const node = { ...place, level: parent === null ? 0 : parent.level + 1, children, parent };
  const isArray = Array.isArray(value);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  for (const [position, [key, child]] of entries.entries()) {
    const at = { key: isArray ? null : key, position, setSize: entries.length };
    children.push(modelOf(child, node, at));
  }
  return node;
}

function inOrder(node: ModelNode): readonly ModelNode[] {
  return [node, ...node.children.flatMap(inOrder)];
}

function inSight(
  node: ModelNode,
  open: ReadonlySet<ModelNode>,
  kept: ReadonlySet<ModelNode> | null,
): readonly ModelNode[] {
  if (kept !== null && !kept.has(node)) return [];
  const below = open.has(node) ? node.children : [];
  return [node, ...below.flatMap((child) => inSight(child, open, kept))];
}

function ancestorsOf({ parent }: ModelNode): readonly ModelNode[] {
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

const odd = fc.constantFrom("", "a.b", '"', "__proto__", "constructor", "\u{1F600}", "\u202e", "0");
const { json } = fc.letrec<{ readonly json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.integer(), fc.string(), fc.constantFrom(null, true, false)),
    fc.array(tie("json"), { maxLength: 5 }),
    fc.dictionary(fc.oneof(odd, fc.string()), tie("json"), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

type Act = "open" | "close" | "open-below" | "close-below" | "expand-all" | "collapse-all";
const acts = fc.array(
  fc.record({
    act: fc.constantFrom<Act[]>(
      "open",
      "close",
      "open-below",
      "close-below",
      "expand-all",
      "collapse-all",
    ),
    node: fc.nat(200),
  }),
  { maxLength: 12 },
);

function applyToModel(open: Set<ModelNode>, act: Act, node: ModelNode, root: ModelNode): void {
  if (act === "open") open.add(node);
  if (act === "close") open.delete(node);
  if (act === "open-below") for (const each of inOrder(node)) open.add(each);
  if (act === "close-below") for (const each of inOrder(node)) open.delete(each);
  if (act === "expand-all") for (const each of inOrder(root)) open.add(each);
  if (act === "collapse-all") {
    open.clear();
    open.add(root);
  }
}

function commandOf(act: Act, node: number): DocumentCommand {
  return act === "expand-all" || act === "collapse-all" ? { kind: act } : { kind: act, node };
}

async function engineOf(value: unknown) {
  const source = await readSource(new Blob([JSON.stringify(value)]));
  const engine = new DocumentEngine(
    source,
    { openDepth: 1 },
    { state: () => {}, snapshot: () => {} },
  );
  const root = modelOf(value, null, { key: null, position: 0, setSize: 1 });
  return { engine, root, nodes: inOrder(root), open: new Set([root]) };
}

function expectRows(engine: DocumentEngine, rows: readonly ModelNode[]): void {
  const { branches, source, isHit } = engine;
  const found = treeRows(source, branches, { from: 0, count: 10_000 }, isHit);
  const seen = found.map(({ key, position, setSize, depth }) => [key, position, setSize, depth]);
  expect(seen).toEqual(
    rows.map(({ key, position, setSize, level }) => [key, position, setSize, level]),
  );
  expect(engine.state.rows.tree).toBe(rows.length);
}

const isBranch = ({ children }: ModelNode): boolean => children.length > 0;

test("whatever is opened and closed, rows, levels and places are those of a naive tree", async () => {
  await fc.assert(
    fc.asyncProperty(json, acts, async (value, steps) => {
      const { engine, root, nodes, open } = await engineOf(value);
      for (const { act, node } of steps) {
        const at = node % nodes.length;
        engine.apply(commandOf(act, at));
        applyToModel(open, act, nodes[at] ?? root, root);
        const rows = inSight(root, open, null);
        expectRows(engine, rows);
        expect(engine.state.folds).toEqual({
          canExpand: rows.length < nodes.length,
          canCollapse: rows.slice(1).some((each) => open.has(each) && isBranch(each)),
        });
      }
    }),
  );
});

test("a filter leaves what it matched and the way there, and ended it leaves no trace", async () => {
  await fc.assert(
    fc.asyncProperty(
      json,
      fc.constantFrom("$..*", "$[0]", "$..a", "$.*.*"),
      async (value, path) => {
        const { engine, root, nodes, open } = await engineOf(value);
        const outcome = findByJsonPath(engine.source, path);
        if (outcome.kind === "failed") throw new Error(outcome.message);
        const matches = [...outcome.nodes].map((node) => nodes[node] ?? root);
        const ways = matches.flatMap(ancestorsOf);
        const kept = new Set([...ways, ...matches.flatMap(inOrder)]);
        engine.apply({ kind: "filter", expression: path });
        engine.applyFilter(path, outcome);

        expectRows(engine, inSight(root, new Set([root, ...ways]), kept));
        engine.apply({ kind: "expand-all" });
        expectRows(engine, inSight(root, new Set(nodes), kept));
        expect(engine.state.folds.canExpand).toBe(false);
        engine.apply({ kind: "select", node: 0 });
        engine.apply({ kind: "clear-filter" });
        expectRows(engine, inSight(root, open, null));
      },
    ),
  );
});
