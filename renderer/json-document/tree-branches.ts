import { lastAtMost } from "../../shared/json-index/child-places.ts";
import { noNode, type JsonIndex } from "../../shared/json-index/json-index.ts";
import { hasChildren } from "../../shared/json-index/node-children.ts";
import {
  keepMatches,
  openAll,
  openLevels,
  visibleRows,
} from "../../shared/json-index/visible-rows.ts";
import type { TreeFolds } from "./document-state.ts";

/** Which branches are open, as little as it takes to tell: “all” when they are many. */
export type OpenBranches = readonly number[] | "all";

const fewBranches = 10_000;

/** Which part of a text the tree shows, what is open in it, and the rows that are in sight. */
export class TreeBranches {
  readonly #index: JsonIndex;
  #root: number;
  #open: Uint8Array;
  #kept: Uint8Array | null = null;
  #beforeFilter: { readonly root: number; readonly open: Uint8Array } | null = null;
  #rows: Uint32Array | null = null;
  #folds: TreeFolds | null = null;
  #version = 0;

  constructor(index: JsonIndex, root: number, levels: number) {
    this.#index = index;
    this.#root = root;
    this.#open = openLevels(index, root, levels);
  }

  /** Another one whenever rows come into sight or leave it. */
  get version(): number {
    return this.#version;
  }

  get root(): number {
    return this.#root;
  }

  get rows(): Uint32Array {
    this.#rows ??= visibleRows(this.#index, {
      root: this.#root,
      open: this.#open,
      kept: this.#kept,
    });
    return this.#rows;
  }

  /** What opening or closing everything would change; found once for the rows that are there. */
  get folds(): TreeFolds {
    this.#folds ??= {
      canExpand: this.rows.length < this.#shownAtMost(),
      canCollapse: this.#hasOpenBelowRoot(),
    };
    return this.#folds;
  }

  isOpen(node: number): boolean {
    return this.#open[node] === 1;
  }

  /** -1 for a node that is not in sight. */
  rowOf(node: number): number {
    const row = lastAtMost(this.rows, node);
    return this.rows[row] === node ? row : -1;
  }

  /** The row of the node or of what hides it; the root's for a node outside of the tree. */
  rowInSight(node: number): number {
    for (let at = node; at !== noNode; at = this.#index.parents[at] ?? noNode) {
      const row = this.rowOf(at);
      if (row >= 0) return row;
    }
    return 0;
  }

  /** False for what the filter left out, whatever is open. */
  isKept(node: number): boolean {
    return this.#kept === null || this.#kept[node] === 1;
  }

  setOpen(nodes: Iterable<number>, isOpen: boolean): void {
    for (const node of nodes) {
      if (hasChildren(this.#index, node)) this.#open[node] = isOpen ? 1 : 0;
    }
    this.#changed();
  }

  /** Brings a node into sight. One outside of what the tree shows makes it show the whole. */
  reveal(node: number): void {
    const { parents, next } = this.#index;
    if (node < this.#root || node >= (next[this.#root] ?? 0)) this.#root = 0;
    if (!this.isKept(node)) return this.#changed();
    for (let at = parents[node] ?? noNode; at !== noNode; at = parents[at] ?? noNode) {
      this.#open[at] = 1;
    }
    this.#changed();
  }

  /** A node and everything below it. */
  setOpenBelow(node: number, isOpen: boolean): void {
    if (isOpen) openAll(this.#index, this.#open, node);
    else this.#open.fill(0, node, this.#index.next[node]);
    this.#changed();
  }

  openAll(): void {
    openAll(this.#index, this.#open, this.#root);
    this.#changed();
  }

  closeAll(): void {
    this.#open = openLevels(this.#index, this.#root, 1);
    this.#changed();
  }

  /** Leaves the matches, which rise, in sight, and remembers what was open. */
  narrow(matches: Uint32Array): void {
    this.widen();
    const { next, parents } = this.#index;
    this.#beforeFilter = { root: this.#root, open: this.#open.slice() };
    const first = matches[0] ?? this.#root;
    const last = matches.at(-1) ?? this.#root;
    if (first < this.#root || last >= (next[this.#root] ?? 0)) this.#root = 0;
    this.#kept = keepMatches(this.#index, matches);
    for (const match of matches) {
      let at = parents[match] ?? noNode;
      while (at !== noNode && this.#open[at] !== 1) {
        this.#open[at] = 1;
        at = parents[at] ?? noNode;
      }
    }
    this.#changed();
  }

  /** Ends the filter; what was open before is open again. */
  widen(): void {
    if (this.#beforeFilter === null) return;
    this.#root = this.#beforeFilter.root;
    this.#open = this.#beforeFilter.open;
    this.#beforeFilter = null;
    this.#kept = null;
    this.#changed();
  }

  /** Rows when everything is open. */
  #shownAtMost(): number {
    const end = this.#index.next[this.#root] ?? 0;
    if (this.#kept === null) return this.#index.count === 0 ? 0 : end - this.#root;
    let count = 0;
    for (let node = this.#root; node < end; node += 1) count += this.#kept[node] ?? 0;
    return count;
  }

  #hasOpenBelowRoot(): boolean {
    const { rows } = this;
    for (let row = 1; row < rows.length; row += 1)
      if (this.#open[rows[row] ?? 0] === 1) return true;
    return false;
  }

  #changed(): void {
    this.#rows = null;
    this.#folds = null;
    this.#version += 1;
  }

  openBranches(): OpenBranches {
    const open: number[] = [];
    for (let at = this.#open.indexOf(1); at >= 0; at = this.#open.indexOf(1, at + 1)) {
      if (open.length === fewBranches) return "all";
      open.push(at);
    }
    return open;
  }

  restore(root: number, open: OpenBranches): void {
    this.#root = root;
    this.#open.fill(0);
    if (open === "all") openAll(this.#index, this.#open, root);
    else this.setOpen(open, true);
    this.#changed();
  }
}
