import type { DocumentState } from "./document-state.ts";

/** What is known before the worker has read anything. */
export function initialState(bytes: number): DocumentState {
  return {
    phase: "opening",
    failure: null,
    bytes,
    nodes: 0,
    revision: 0,
    rows: { tree: 0, pretty: 0, raw: 0 },
    folds: { canExpand: false, canCollapse: false },
    problem: null,
    notes: [],
    selection: null,
    search: null,
    filter: null,
  };
}
