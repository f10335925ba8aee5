/** The kinds of value, as the lowest three bits of a node's flags hold them. */
export const kindCodes = {
  object: 0,
  array: 1,
  string: 2,
  number: 3,
  true: 4,
  false: 5,
  null: 6,
} as const;

export const kindMask = 0b111;
/** The node stands in an object and begins with its key. */
export const hasKeyFlag = 0b1000;
/** There is a backslash in the key; in the string. */
export const escapedKeyFlag = 0b1_0000;
export const escapedValueFlag = 0b10_0000;
/** The node is longer than `longNodeBytes`; where its parts end is in `longNodes`. */
export const longFlag = 0b100_0000;

export const longNodeBytes = 10_240;

/** No node: the parent of the root. */
export const noNode = 0xffff_ffff;

/** Where a long node's value begins and ends, so that nobody scans megabytes to find out. */
export interface LongNode {
  readonly valueStart: number;
  readonly end: number;
}

/**
 * Why the bytes are not JSON from here on.
 * - `offset`: in bytes, of the first byte that does not fit.
 * - `expected`: for people: “a comma or “}””.
 * - `truncated`: the bytes are fine as far as they go but end too early.
 */
export interface IndexProblem {
  readonly offset: number;
  readonly expected: string;
  readonly truncated: boolean;
}

/**
 * The structure of a JSON text as positions in its bytes; no text is decoded and no value is built.
 * Nodes are numbered in the order they begin, so a subtree is the numbers from a node to its `next`.
 * Thirteen bytes per node: 100 MB of a bank's JSON is 5.5 million of them, 72 MB.
 * - `starts`: first byte of the node: of its key in an object, else of its value.
 * - `next`: the first node that is not within it.
 * - `parents`: its container; `noNode` for the root.
 * - `flags`: its kind and what is remarkable about it.
 * - `childCounts`: of containers with many children; the others are counted when asked.
 * - `problem`: null for valid JSON. The nodes before the problem are there all the same, and
 *   containers that were open count as ending there.
 * - `deepest`: levels below the root, 0 for a scalar.
 * - `unclosed`: the innermost container that was open at the problem; `noNode` for none.
 */
export interface JsonIndex {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly next: Uint32Array;
  readonly parents: Uint32Array;
  readonly flags: Uint8Array;
  readonly longNodes: ReadonlyMap<number, LongNode>;
  readonly childCounts: ReadonlyMap<number, number>;
  readonly problem: IndexProblem | null;
  readonly deepest: number;
  readonly unclosed: number;
}
