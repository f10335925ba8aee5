import type { JsonKind, JsonNode } from "../json/json-node.ts";
import { noNode } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { keyRange, valueRange } from "./node-range.ts";
import { keyOf, kindOf, rangeText } from "./node-text.ts";

/**
 * A value of an indexed text in the form `parseJson` gives, read when it is asked for: a reader that
 * looks at ten fields of a huge answer pays for ten fields. `start` and `length` are in bytes.
 * Null for a text without a single value.
 */
export function openJsonNode(source: JsonSource, node = 0): JsonNode | null {
  return source.index.count > node ? new LazyNode(source, node, null, 0) : null;
}

/** The number of the node behind a `JsonNode` that `openJsonNode` led to; null for any other. */
export function nodeNumber(node: JsonNode): number | null {
  return node instanceof LazyNode ? node.node : null;
}

class LazyNode implements JsonNode {
  readonly kind: JsonKind;
  readonly node: number;
  readonly index: number;
  readonly #source: JsonSource;
  #parent: LazyNode | null;
  #children: readonly LazyNode[] | null = null;

  constructor(source: JsonSource, node: number, parent: LazyNode | null, index: number) {
    this.#source = source;
    this.node = node;
    this.#parent = parent;
    this.index = index;
    this.kind = kindOf(source, node);
  }

  get start(): number {
    return valueRange(this.#source.index, this.node).start;
  }

  get length(): number {
    const { start, end } = valueRange(this.#source.index, this.node);
    return end - start;
  }

  get text(): string {
    return rangeText(this.#source, valueRange(this.#source.index, this.node));
  }

  get key(): string | null {
    return keyOf(this.#source, this.node);
  }

  get keyText(): string | null {
    const range = keyRange(this.#source.index, this.node);
    return range && rangeText(this.#source, range);
  }

  get parent(): LazyNode | null {
    return this.#parent;
  }

  get children(): readonly LazyNode[] {
    this.#children ??= this.#readChildren();
    return this.#children;
  }

  #readChildren(): LazyNode[] {
    const { next } = this.#source.index;
    const end = next[this.node] ?? noNode;
    const children: LazyNode[] = [];
    for (let child = this.node + 1; child < end; child = next[child] ?? end) {
      children.push(new LazyNode(this.#source, child, this, children.length));
    }
    return children;
  }
}
