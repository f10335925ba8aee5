import { lastAtMost } from "../../shared/json-index/child-places.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { searchNodes } from "../../shared/json-index/search-nodes.ts";
import { searchPattern } from "../../shared/json-index/search-pattern.ts";
import type { SearchQuery, SearchState } from "./document-state.ts";

const invalidExpression = "This is not a valid regular expression.";

/** One search over a text: its hits so far, in the order of the text. */
export class DocumentSearch {
  readonly query: SearchQuery;
  #phase: SearchState["phase"] = "running";
  #error: string | null = null;
  #nodes = new Uint32Array(256);
  #count = 0;

  constructor(query: SearchQuery) {
    this.query = query;
  }

  /** A search that ended before this worker began. */
  static ended(state: SearchState): DocumentSearch {
    const search = new DocumentSearch(state.query);
    search.#phase = state.phase;
    search.#error = state.error;
    return search;
  }

  get hits(): number {
    return this.#count;
  }

  get failed(): boolean {
    return this.#phase === "failed";
  }

  get isRunning(): boolean {
    return this.#phase === "running";
  }

  /** Null, and failed, for an expression that is none. `isShown`: false for what a filter left out. */
  steps(source: JsonSource, isShown: (node: number) => boolean): Generator<undefined, void> | null {
    const pattern = searchPattern(this.query);
    if (pattern === null) {
      this.fail(invalidExpression);
      return null;
    }
    return searchNodes(source, pattern, (node) => {
      if (isShown(node)) this.#add(node);
    });
  }

  finish(): void {
    this.#phase = "done";
  }

  fail(error: string): void {
    this.#phase = "failed";
    this.#error = error;
  }

  isHit(node: number): boolean {
    return this.#placeOf(node) >= 0;
  }

  /** The hit at or after a node; null when it is not found yet or there is none. */
  hitFrom(node: number): number | null {
    return this.#nodeAt(lastAtMost(this.#nodes, node - 1, this.#count) + 1);
  }

  /** Going round. */
  nextHit(node: number): number | null {
    return this.hitFrom(node + 1) ?? this.#nodeAt(0);
  }

  /** Going round. */
  previousHit(node: number): number | null {
    const place = lastAtMost(this.#nodes, node - 1, this.#count);
    return this.#nodeAt(place < 0 ? this.#count - 1 : place);
  }

  state(selected: number): SearchState {
    return {
      query: this.query,
      phase: this.#phase,
      hits: this.#count,
      current: this.#placeOf(selected),
      error: this.#error,
    };
  }

  #placeOf(node: number): number {
    const place = lastAtMost(this.#nodes, node, this.#count);
    return place >= 0 && this.#nodes[place] === node ? place : -1;
  }

  #nodeAt(place: number): number | null {
    return place >= 0 && place < this.#count ? (this.#nodes[place] ?? null) : null;
  }

  #add(node: number): void {
    if (this.#count === this.#nodes.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#nodes);
      this.#nodes = grown;
    }
    this.#nodes[this.#count] = node;
    this.#count += 1;
  }
}
