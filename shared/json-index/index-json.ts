import { createColumns, growColumns, type IndexColumns } from "./index-columns.ts";
import {
  escapedKeyFlag,
  escapedValueFlag,
  hasKeyFlag,
  kindCodes,
  longFlag,
  longNodeBytes,
  noNode,
  type JsonIndex,
  type LongNode,
} from "./json-index.ts";
import { scanNumber, scanString, scanWord, skipSpace, type ByteScan } from "./scan-bytes.ts";

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const letterF = 0x66;
const letterN = 0x6e;
const letterT = 0x74;

/** Containers with fewer children are counted when somebody asks. */
const manyChildren = 256;

/** What is being built; one object, so that the steps below stay small and allocate nothing. */
interface Draft extends ByteScan {
  readonly columns: IndexColumns;
  readonly longNodes: Map<number, LongNode>;
  readonly childCounts: Map<number, number>;
  count: number;
  /** The container being read and whether it is an object. */
  container: number;
  inObject: boolean;
  /** Children so far of every container that is open, by depth. */
  children: Uint32Array;
  depth: number;
  deepest: number;
}

/**
 * Finds every value of a JSON text in one pass over its UTF-8 bytes. It accepts exactly what
 * `JSON.parse` accepts; anything else becomes `problem`, with all nodes before it. The nesting is
 * kept in the columns, so that 100,000 opening brackets are an ordinary text. Whether the bytes are
 * UTF-8 is not its business. Throws a RangeError when there is no memory for the columns.
 */
export function indexJson(bytes: Uint8Array): JsonIndex {
  const draft = createDraft(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) draft.at = 3;
  if (readDocument(draft)) {
    skipSpace(draft);
    if (draft.at < bytes.length) draft.expected = "the end of the text";
  }
  return finishIndex(draft);
}

function createDraft(bytes: Uint8Array): Draft {
  return {
    bytes,
    at: 0,
    escaped: false,
    expected: null,
    columns: createColumns(bytes.length),
    longNodes: new Map(),
    childCounts: new Map(),
    count: 0,
    container: noNode,
    inObject: false,
    children: new Uint32Array(64),
    depth: 0,
    deepest: 0,
  };
}

/** False when it stopped at a problem. */
function readDocument(draft: Draft): boolean {
  do {
    if (!readNode(draft)) return false;
  } while (goOn(draft));
  return draft.expected === null;
}

/** Reads a key, where there is one, and a scalar whole or a container up to its bracket. */
function readNode(draft: Draft): boolean {
  const { bytes, inObject } = draft;
  skipSpace(draft);
  const start = draft.at;
  let flags = 0;
  if (inObject) {
    if (bytes[start] !== quote) return fails(draft, "a key in double quotes");
    if (!scanString(draft)) return false;
    flags = draft.escaped ? hasKeyFlag | escapedKeyFlag : hasKeyFlag;
    if (draft.at < bytes.length && bytes[draft.at] === colon) draft.at += 1;
    else {
      skipSpace(draft);
      if (draft.at >= bytes.length || bytes[draft.at] !== colon) {
        return fails(draft, "a colon after the key");
      }
      draft.at += 1;
    }
    skipSpace(draft);
  }
  if (draft.at >= bytes.length) return fails(draft, "a value");
  const first = bytes[draft.at] ?? 0;
  if (first === openBrace || first === openBracket) {
    addNode(draft, start, flags | (first === openBrace ? kindCodes.object : kindCodes.array));
    openContainer(draft, first === openBrace);
    return true;
  }
  const valueStart = draft.at;
  const kind = readScalar(draft, first);
  if (kind < 0) return false;
  if (kind === kindCodes.string && draft.escaped) flags |= escapedValueFlag;
  if (draft.at - start > longNodeBytes) {
    flags |= longFlag;
    draft.longNodes.set(draft.count, { valueStart, end: draft.at });
  }
  addNode(draft, start, flags | kind);
  return true;
}

/** The kind's code; -1 at a problem. */
function readScalar(draft: Draft, first: number): number {
  if (first === quote) return scanString(draft) ? kindCodes.string : -1;
  if (first === letterT) return scanWord(draft, "true") ? kindCodes.true : -1;
  if (first === letterF) return scanWord(draft, "false") ? kindCodes.false : -1;
  if (first === letterN) return scanWord(draft, "null") ? kindCodes.null : -1;
  return scanNumber(draft) ? kindCodes.number : -1;
}

function addNode(draft: Draft, start: number, flags: number): void {
  const { columns, count } = draft;
  if (count === columns.capacity) growColumns(columns);
  columns.starts[count] = start;
  columns.next[count] = count + 1;
  columns.parents[count] = draft.container;
  columns.flags[count] = flags;
  draft.count = count + 1;
  if (draft.depth > draft.deepest) draft.deepest = draft.depth;
}

/** Steps into the container just added. An empty one is left again by `goOn`. */
function openContainer(draft: Draft, isObject: boolean): void {
  draft.at += 1;
  draft.container = draft.count - 1;
  draft.inObject = isObject;
  if (draft.depth === draft.children.length) {
    const grown = new Uint32Array(draft.depth * 2);
    grown.set(draft.children);
    draft.children = grown;
  }
  draft.children[draft.depth] = 0;
  draft.depth += 1;
}

/**
 * After a value: steps over the comma to the next one, or out of every container that ends here.
 * False at the end of the text and at a problem.
 */
function goOn(draft: Draft): boolean {
  const { bytes, columns } = draft;
  // a container was just opened when the last node is the one we are in
  let isFresh = draft.container === draft.count - 1;
  for (;;) {
    if (draft.container === noNode) return false;
    skipSpace(draft);
    const byte = draft.at < bytes.length ? (bytes[draft.at] ?? 0) : 0;
    const closer = draft.inObject ? closeBrace : closeBracket;
    const level = draft.depth - 1;
    const children = draft.children[level] ?? 0;
    if (byte === closer) {
      draft.at += 1;
      const total = isFresh ? 0 : children + 1;
      if (total >= manyChildren) draft.childCounts.set(draft.container, total);
      columns.next[draft.container] = draft.count;
      draft.depth = level;
      draft.container = columns.parents[draft.container] ?? noNode;
      draft.inObject =
        draft.container !== noNode && ((columns.flags[draft.container] ?? 0) & 0b111) === 0;
      isFresh = false;
    } else if (isFresh) {
      return true;
    } else if (byte === comma) {
      draft.at += 1;
      draft.children[level] = children + 1;
      return true;
    } else return fails(draft, draft.inObject ? "a comma or “}”" : "a comma or “]”");
  }
}

function fails(draft: Draft, expected: string): false {
  draft.expected = expected;
  return false;
}

function finishIndex(draft: Draft): JsonIndex {
  const { bytes, columns, count } = draft;
  // of a text without a value, a walk from node 0 outwards has to end as well
  if (count === 0) columns.parents[0] = noNode;
  for (let open = draft.container; open !== noNode; open = columns.parents[open] ?? noNode) {
    columns.next[open] = count;
  }
  countOpenContainers(draft);
  const problem =
    draft.expected === null
      ? null
      : { offset: draft.at, expected: draft.expected, truncated: draft.at >= bytes.length };
  return {
    bytes,
    count,
    starts: columns.starts,
    next: columns.next,
    parents: columns.parents,
    flags: columns.flags,
    longNodes: draft.longNodes,
    childCounts: draft.childCounts,
    problem,
    deepest: draft.deepest,
    unclosed: draft.container,
  };
}

/** Nobody closed these, so that their children were not counted either. */
function countOpenContainers({ columns, container, childCounts }: Draft): void {
  const { parents, next } = columns;
  for (let open = container; open !== noNode; open = parents[open] ?? noNode) {
    let total = 0;
    const end = next[open] ?? 0;
    for (let child = open + 1; child < end; child = next[child] ?? end) total += 1;
    if (total >= manyChildren) childCounts.set(open, total);
  }
}
