/** Rows by id. Ids only grow, also after a restart, because rows are removed all at once or never. */
export class Table<Row extends { readonly id: number }> {
  readonly #rows: Map<number, Row>;
  readonly #changed: () => void;
  #nextId: number;

  constructor(rows: readonly Row[], firstId: number, changed: () => void) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#changed = changed;
    this.#nextId = rows.reduce((next, row) => Math.max(next, row.id + 1), firstId);
  }

  /** Takes the next id for a new row, which `make` then carries. */
  add(make: (id: number) => Row): Row {
    const row = make(this.#nextId);
    this.#nextId += 1;
    this.replace(row);
    return row;
  }

  replace(row: Row): void {
    this.#rows.set(row.id, row);
    this.#changed();
  }

  /** As when a sandbox is emptied. The next id is as if nothing had gone. */
  clear(): void {
    this.#rows.clear();
    this.#changed();
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  all(): Row[] {
    return [...this.#rows.values()];
  }

  filter(matches: (row: Row) => boolean): Row[] {
    return this.all().filter(matches);
  }

  find(matches: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (matches(row)) return row;
    return undefined;
  }
}
