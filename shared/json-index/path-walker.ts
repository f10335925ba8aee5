import type { ChildPlaces } from "./child-places.ts";
import type { JsonSource } from "./json-source.ts";
import { childCount } from "./node-children.ts";
import { childAt, type PathSegments } from "./node-path.ts";
import { keyOf } from "./node-text.ts";

/** Objects with more members get a table of their names. */
const fewMembers = 64;

/**
 * Finds the nodes of many paths. Each path is walked from where it parts from the one before, so
 * that a million results of one query cost little more than a million steps.
 */
export class PathWalker {
  readonly #source: JsonSource;
  readonly #places: ChildPlaces;
  readonly #tables = new Map<number, ReadonlyMap<string, number>>();
  #path: PathSegments = [];
  /** Of every beginning of the path walked last, the root's first. */
  #nodes: number[] = [0];

  constructor(source: JsonSource, places: ChildPlaces) {
    this.#source = source;
    this.#places = places;
  }

  /** Null when nothing is there. */
  nodeAt(path: PathSegments): number | null {
    if (this.#source.index.count === 0) return null;
    let shared = 0;
    while (shared < this.#path.length && this.#path[shared] === path[shared]) shared += 1;
    this.#nodes.length = Math.min(this.#nodes.length, shared + 1);
    this.#path = path;
    for (const segment of path.slice(this.#nodes.length - 1)) {
      const child = this.#childAt(this.#nodes.at(-1) ?? 0, segment);
      if (child === null) return null;
      this.#nodes.push(child);
    }
    return this.#nodes.at(-1) ?? null;
  }

  #childAt(parent: number, segment: string | number): number | null {
    if (typeof segment === "number") return this.#places.childAt(parent, segment);
    if (childCount(this.#source.index, parent) > fewMembers) {
      return this.#tableOf(parent).get(segment) ?? null;
    }
    return childAt(this.#source, parent, segment);
  }

  /** Of repeated names the last counts. */
  #tableOf(parent: number): ReadonlyMap<string, number> {
    const before = this.#tables.get(parent);
    if (before) return before;
    const table = new Map<string, number>();
    const { next } = this.#source.index;
    const end = next[parent] ?? 0;
    for (let child = parent + 1; child < end; child = next[child] ?? end) {
      table.set(keyOf(this.#source, child) ?? "", child);
    }
    this.#tables.set(parent, table);
    return table;
  }
}
