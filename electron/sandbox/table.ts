import { RowIndex, type KeysOf } from "./row-index.ts";

/**
 * - `goesOnAt`: the id that the next new row takes, unless one of `rows` has it or is beyond.
 * - `indexes`: by which names, and by what of a row, rows are found.
 * - `changed`: told every row that was added or replaced, and null when all went.
 */
export interface TableParts<Row, Name extends string> {
  readonly rows: readonly Row[];
  readonly goesOnAt: number;
  readonly indexes: Readonly<Record<Name, KeysOf<Row>>>;
  readonly changed: (row: Row | null) => void;
}

/**
 * Rows by id and by index; there is no way to look at all of them for one, so that a call costs the
 * same with ten rows and with a hundred thousand. Ids only grow, also after all rows were lost and
 * after a restart: whoever writes the rows down writes down `nextId` as well.
 */
export class Table<Row extends { readonly id: number }, Name extends string = never> {
  readonly #rows: Map<number, Row>;
  readonly #keys: Readonly<Record<Name, KeysOf<Row>>>;
  /** Each made when it is first asked for, so that a start with many rows does not wait for all. */
  readonly #indexes = new Map<Name, RowIndex<Row>>();
  readonly #changed: (row: Row | null) => void;
  #nextId: number;

  constructor({ rows, goesOnAt, indexes, changed }: TableParts<Row, Name>) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#changed = changed;
    this.#nextId = rows.reduce((next, row) => Math.max(next, row.id + 1), goesOnAt);
    this.#keys = indexes;
  }

  /** Takes the next id for a new row, which `make` then carries. */
  add(make: (id: number) => Row): Row {
    const row = make(this.#nextId);
    this.#nextId += 1;
    this.replace(row);
    return row;
  }

  /** Also puts in a row with an id of its own choice, if it is below those that `add` takes. */
  replace(row: Row): void {
    const before = this.#rows.get(row.id);
    for (const index of this.#indexes.values()) {
      if (before !== undefined) index.remove(before);
      index.add(row);
    }
    this.#rows.set(row.id, row);
    this.#changed(row);
  }

  /** As when a sandbox is emptied. The next id is as if nothing had gone. */
  clear(): void {
    this.#rows.clear();
    for (const index of this.#indexes.values()) index.clear();
    this.#changed(null);
  }

  get nextId(): number {
    return this.#nextId;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  /** The row of an id that came out of this table. */
  need(id: number): Row {
    const row = this.#rows.get(id);
    if (row === undefined) throw new Error(`there is no row ${id}`);
    return row;
  }

  /** The ids of the rows that `name` finds under `key`, in rising order. */
  idsBy(name: Name, key: string | number): readonly number[] {
    return this.#index(name).ids(key);
  }

  /** The oldest row under `key`. */
  firstBy(name: Name, key: string | number): Row | undefined {
    const id = this.idsBy(name, key)[0];
    return id === undefined ? undefined : this.#rows.get(id);
  }

  /** The newest row under `key`. */
  lastBy(name: Name, key: string | number): Row | undefined {
    const id = this.idsBy(name, key).at(-1);
    return id === undefined ? undefined : this.#rows.get(id);
  }

  allBy(name: Name, key: string | number): Row[] {
    return this.idsBy(name, key).flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** For writing the state down and for losing it; nothing that answers a call needs all rows. */
  all(): Row[] {
    return [...this.#rows.values()];
  }

  #index(name: Name): RowIndex<Row> {
    const present = this.#indexes.get(name);
    if (present !== undefined) return present;
    const made = new RowIndex(this.#keys[name]);
    for (const row of this.#rows.values()) made.add(row);
    this.#indexes.set(name, made);
    return made;
  }
}
