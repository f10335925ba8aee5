import type { UserKind } from "../../shared/contract/user.ts";
import type { JsonDifferences } from "../../shared/json/compare-json.ts";
import type { PathSegments } from "../../shared/json-index/node-path.ts";
import type { UserSurvey } from "../../shared/user/survey-fields.ts";
import type { DocumentView, RowsOfView } from "./document-rows.ts";
import type { DocumentComparison, DocumentUser } from "./document-user.ts";
import type { DocumentState, SearchQuery } from "./document-state.ts";

/** What a person does to an opened text. All of it ends in a new state. */
export type DocumentCommand =
  | { readonly kind: "select"; readonly node: number }
  /** The node that stands at a place in a view; `offset` in UTF-16 units within a raw row. */
  | {
      readonly kind: "select-row";
      readonly view: DocumentView;
      readonly row: number;
      readonly offset?: number;
    }
  /** Opens what hides the node and selects it. */
  | { readonly kind: "reveal"; readonly node: number }
  | { readonly kind: "open" | "close"; readonly node: number }
  /** The node and everything below it. */
  | { readonly kind: "open-below" | "close-below"; readonly node: number }
  /** A key of the tree pattern (WAI-ARIA): arrows, Home, End, PageUp, PageDown, Enter, space, `*`. */
  | { readonly kind: "key"; readonly key: string; readonly pageRows: number }
  /** To the next visible row whose key begins with this. */
  | { readonly kind: "type-ahead"; readonly text: string }
  | { readonly kind: "expand-all" | "collapse-all" }
  | { readonly kind: "search"; readonly query: SearchQuery }
  | { readonly kind: "next-hit" | "previous-hit" | "clear-search" }
  | { readonly kind: "filter"; readonly expression: string }
  | { readonly kind: "clear-filter" }
  /** Ends a filter that is running; what the tree was filtered by before stays. */
  | { readonly kind: "stop-filter" }
  /** Characters that fit a row of the raw view. */
  | { readonly kind: "columns"; readonly columns: number };

/** How a text is opened: what the tree shows first. */
export interface OpenOptions {
  /** The tree shows this part only; paths still begin at the root. The whole when it is not there. */
  readonly treeRoot?: PathSegments;
  /** Levels open at first, counted from the tree's root. */
  readonly openDepth?: number;
  /** Selected at first. */
  readonly select?: PathSegments;
}

/** `from`: the row of the view that stands at the top of the window. */
export type ViewPlaces = { [V in DocumentView]?: { readonly from: number } };

/**
 * One JSON text, opened. Its bytes, structure and search live in a worker; this is the page's
 * handle, cheap whatever the size. It stays usable until `close`.
 */
export interface JsonDocument {
  /** Exactly the bytes that were opened. */
  readonly blob: Blob;
  readonly getState: () => DocumentState;
  /** Tells of every new state; answers how to stop. For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly apply: (command: DocumentCommand) => void;
  /** Resolves when the state tells what every command applied so far has led to. */
  readonly settled: () => Promise<void>;
  /** A window of rows as they are now; fewer at the end. Answers within milliseconds. */
  readonly rows: <V extends DocumentView>(
    view: V,
    from: number,
    count: number,
  ) => Promise<readonly RowsOfView[V][]>;
  /** The row a node stands at in a view; in the tree, that of the closest ancestor in sight. */
  readonly rowOf: (view: DocumentView, node: number) => Promise<number>;
  /** The raw row a byte of the text stands in. */
  readonly rawRowAt: (offset: number) => Promise<number>;
  /** The node that stands at a row of a view; null when there is no such row. */
  readonly nodeAtRow: (view: DocumentView, row: number) => Promise<number | null>;
  readonly nodeAt: (path: PathSegments) => Promise<number | null>;
  /** The container so many levels above a node; 0 is the node itself, null is beyond the root. */
  readonly ancestorOf: (node: number, levels: number) => Promise<number | null>;
  readonly pathOf: (node: number) => Promise<PathSegments>;
  /** `content`: a string decoded, all else as written. `source`: exactly as written. */
  readonly textOf: (node: number, what: "content" | "source" | "key") => Promise<string>;
  /** The whole as text: laid out, or the matches of the filter as a JSON array. Bytes as written. */
  readonly write: (what: "pretty" | "filtered") => Promise<Blob>;
  /** The user in this text and its drift, read in the worker. Rejects when the worker is gone. */
  readonly readUser: () => Promise<DocumentUser>;
  /** What changed from the user in another text to the one in this. Rejects like `readUser`. */
  readonly compareWith: (other: Blob) => Promise<DocumentComparison>;
  /**
   * What changed from another text to this one, whatever they hold; null when one is not JSON.
   * Rejects like `readUser`.
   */
  readonly compareValuesWith: (other: Blob) => Promise<JsonDifferences | null>;
  /** What the user in this text has of the documented fields. Rejects for a text without a value. */
  readonly surveyUser: (kind: UserKind) => Promise<UserSurvey>;
  /** Where each view stands. Kept here, so that coming back finds it; not part of the state. */
  readonly places: ViewPlaces;
  readonly close: () => void;
}
