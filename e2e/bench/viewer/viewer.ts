import type { PaymentList } from "./payment-list.ts";

/** A document all viewers are given. */
export interface BenchDocument extends PaymentList {
  readonly megabytes: number;
}

export type Action = "open" | "expandAll" | "collapseAll" | "search";

/** One document in one fresh tab; `run` answers milliseconds until the result is painted. */
export interface ViewerTab {
  readonly run: (action: Action) => Promise<number>;
  /** Ends it even while it hangs. */
  readonly close: () => Promise<void>;
}

/** Ours or a competitor. */
export interface Viewer {
  readonly name: string;
  /** In the order that gives both something to do: a tree begins closed, an editor open. */
  readonly folding: readonly [Action, Action];
  /** The bytes are in the tab's reach when this is done; showing them has not begun. */
  readonly newTab: (document: BenchDocument) => Promise<ViewerTab>;
}
