import type { PathSegments } from "../../shared/json-index/node-path.ts";

/** Why the text is not JSON from some place on, for people. `html`: it looks like a web page. */
export interface DocumentProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly truncated: boolean;
  readonly html: boolean;
}

/**
 * Something unusual in a text that is valid JSON. `count`: how often; `node`: the first of them,
 * null when it is not in the tree. Found after the first rows are shown.
 */
export interface DocumentNote {
  readonly kind:
    | "duplicate-keys"
    | "lone-surrogates"
    | "nul-characters"
    | "not-utf8"
    | "byte-order-mark"
    | "very-deep"
    | "large-numbers";
  readonly count: number;
  readonly node: number | null;
}

/** What is selected, and where each view shows it; `treeRow` -1 when a closed branch hides it. */
export interface DocumentSelection {
  readonly node: number;
  readonly path: PathSegments | null;
  readonly treeRow: number;
  readonly prettyRow: number;
  readonly rawRow: number;
}

export interface SearchQuery {
  readonly text: string;
  readonly scope: "keys" | "values" | "both";
  readonly regex: boolean;
  readonly matchCase: boolean;
}

/**
 * - `hits`: rows whose key or value matches, so far.
 * - `current`: which of them is selected, from 0; -1 for none.
 * - `error`: the expression is invalid, or took too long on this text.
 */
export interface SearchState {
  readonly query: SearchQuery;
  readonly phase: "running" | "done" | "failed";
  readonly hits: number;
  readonly current: number;
  readonly error: string | null;
}

/** A JSONPath that narrows the tree to what it matches, with the way to it. */
export interface FilterState {
  readonly expression: string;
  readonly phase: "running" | "done" | "failed";
  readonly matches: number;
  readonly error: string | null;
}

/** What folding the whole tree would still change: branches to open, branches below the root to close. */
export interface TreeFolds {
  readonly canExpand: boolean;
  readonly canCollapse: boolean;
}

/**
 * What is known of an opened text. A new object after every change.
 * - `revision`: goes up when rows of any view may look different; rows are asked for again then.
 * - `rows`: of each view. The raw ones depend on the width of the window.
 * - `failure`: it could not be opened at all (memory), for people.
 */
export interface DocumentState {
  readonly phase: "opening" | "ready" | "failed";
  readonly failure: string | null;
  readonly bytes: number;
  readonly nodes: number;
  readonly revision: number;
  readonly rows: { readonly tree: number; readonly pretty: number; readonly raw: number };
  readonly folds: TreeFolds;
  readonly problem: DocumentProblem | null;
  readonly notes: readonly DocumentNote[];
  readonly selection: DocumentSelection | null;
  readonly search: SearchState | null;
  readonly filter: FilterState | null;
}
