import { insertId, removeId } from "./sorted-ids.ts";

type Key = string | number;

/** What a row is found by: one value, several, or none. */
export type KeysOf<Row> = (row: Row) => Key | readonly Key[] | null | undefined;

const nothing: readonly number[] = [];

/** The ids of the rows that share a value, so that nothing ever looks at every row. */
export class RowIndex<Row extends { readonly id: number }> {
  readonly #keysOf: KeysOf<Row>;
  readonly #idsByKey = new Map<Key, number[]>();

  constructor(keysOf: KeysOf<Row>) {
    this.#keysOf = keysOf;
  }

  ids(key: Key): readonly number[] {
    return this.#idsByKey.get(key) ?? nothing;
  }

  add(row: Row): void {
    for (const key of this.#keys(row)) {
      const ids = this.#idsByKey.get(key);
      if (ids === undefined) this.#idsByKey.set(key, [row.id]);
      else insertId(ids, row.id);
    }
  }

  remove(row: Row): void {
    for (const key of this.#keys(row)) {
      const ids = this.#idsByKey.get(key);
      if (ids === undefined) continue;
      removeId(ids, row.id);
      if (ids.length === 0) this.#idsByKey.delete(key);
    }
  }

  clear(): void {
    this.#idsByKey.clear();
  }

  #keys(row: Row): readonly Key[] {
    const keys = this.#keysOf(row) ?? [];
    return typeof keys === "object" ? keys : [keys];
  }
}
