import type { JsonKind } from "../../shared/json/json-node.ts";
import type { PathSegments } from "../../shared/json-index/node-path.ts";

/** Three ways to look at one text. They share selection and place. */
export type DocumentView = "tree" | "pretty" | "raw";

/**
 * One row of the tree: a value with its key.
 * - `node`: its number in the text; stays the same whatever is open.
 * - `path`: from the root; null when it is deeper than 64 levels, where nobody reads it.
 * - `key`: as a program sees it; null for array items and the root. `keyText`: as written.
 * - `depth`: levels below the root of the tree, which is 0.
 * - `position`, `setSize`: place among its siblings, from 0, and how many they are.
 * - `text`: a scalar exactly as written, cut when long; "" for containers.
 * - `bytes`: length of the whole value; `isCut` when `text` is only its beginning.
 * - `sample`: of a closed object, the short texts in it that say what it is, by key (`type`,
 *   `value`, `currency`, `display_name`); empty otherwise.
 * - `isHit`: the search found its key or its value.
 */
export interface TreeRow {
  readonly row: number;
  readonly node: number;
  readonly depth: number;
  readonly path: PathSegments | null;
  readonly key: string | null;
  readonly keyText: string | null;
  readonly position: number;
  readonly setSize: number;
  readonly kind: JsonKind;
  readonly text: string;
  readonly bytes: number;
  readonly isCut: boolean;
  readonly isOpen: boolean;
  readonly children: number;
  readonly sample: Readonly<Record<string, string>>;
  readonly isHit: boolean;
}

/**
 * One line of the text laid out with two spaces per level.
 * - `node`: the value that begins on this line, or whose closing bracket it is (`isClosing`).
 * - `text`: without the indentation, comma included; `cutBytes`: how much of it is left out.
 */
export interface PrettyRow {
  readonly row: number;
  readonly node: number;
  readonly isClosing: boolean;
  readonly indent: number;
  readonly text: string;
  readonly cutBytes: number;
  readonly isHit: boolean;
}

/**
 * One row of the text as received, cut to the width of the window.
 * - `begins`: a line of the text begins here; false where one goes on.
 * - `selected`: the part of `text` that belongs to the selected node, in UTF-16 units.
 * - `problem`: where in `text` it stops being JSON, in the same units; null in every other row.
 */
export interface RawRow {
  readonly row: number;
  readonly begins: boolean;
  readonly text: string;
  readonly selected: { readonly from: number; readonly to: number } | null;
  readonly problem: number | null;
}

export interface RowsOfView {
  readonly tree: TreeRow;
  readonly pretty: PrettyRow;
  readonly raw: RawRow;
}
