import { nodeAtOffset } from "../../shared/json-index/node-at-offset.ts";
import { layOutLines, type PrettyLines } from "../../shared/json-index/pretty-lines.ts";
import { cutRows, rawRowAt, rawTextRange, type RawRows } from "../../shared/json-index/raw-rows.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { byteAfterUnits } from "../../shared/json-index/utf16-units.ts";
import type { PrettyRow, RawRow } from "./document-rows.ts";
import type { JobQueue } from "./job-queue.ts";
import { markedRange, prettyRows, rawRows, type RowWindow } from "./text-rows.ts";

const usualColumns = 120;

/** The two views that show the text as lines: laid out, and as received in rows of some width. */
export class DocumentTexts {
  readonly #source: JsonSource;
  readonly #jobs: JobQueue;
  readonly #changed: () => void;
  #pretty: PrettyLines | null = null;
  #raw: RawRows | null = null;
  #columns = 0;

  constructor(source: JsonSource, jobs: JobQueue, changed: () => void) {
    this.#source = source;
    this.#jobs = jobs;
    this.#changed = changed;
  }

  /** How many rows each has; no raw ones before somebody wants to see them. */
  get counts(): { readonly pretty: number; readonly raw: number } {
    return { pretty: this.#lines().count, raw: this.#raw?.starts.length ?? 0 };
  }

  /** The width raw rows have now; 0 before there are any. */
  get columns(): number {
    return this.#raw === null ? 0 : this.#columns;
  }

  setColumns(columns: number): void {
    if (columns === this.#columns || !(columns > 0)) return;
    this.#columns = columns;
    this.#jobs.start("raw-rows", cutRows(this.#source.index.bytes, columns), {
      done: (rows) => {
        this.#raw = rows;
        this.#changed();
      },
      failed: () => {},
    });
  }

  prettyRows(window: RowWindow, isHit: (node: number) => boolean): PrettyRow[] {
    return prettyRows(this.#source, this.#lines(), window, isHit);
  }

  rawRows(window: RowWindow, selected: number | null): RawRow[] {
    if (this.#raw === null) {
      if (this.#columns === 0) this.setColumns(usualColumns);
      return [];
    }
    const marked = selected === null ? null : markedRange(this.#source, selected);
    return rawRows(this.#source, this.#raw, window, marked);
  }

  prettyRowOf(node: number): number {
    return this.#lines().lineOf(node);
  }

  /** -1 before there are raw rows. */
  rawRowOf(node: number): number {
    return this.#raw === null ? -1 : rawRowAt(this.#raw, this.#source.index.starts[node] ?? 0);
  }

  /** The row a byte stands in; 0 before there are raw rows. */
  rawRowAt(offset: number): number {
    return this.#raw === null ? 0 : rawRowAt(this.#raw, offset);
  }

  /** `units`: how far into the row, in UTF-16 units; only a raw row holds several values. */
  nodeAtRow(view: "pretty" | "raw", row: number, units: number): number | null {
    if (view === "pretty") return this.#lines().lineAt(row).node;
    if (this.#raw === null) return null;
    const { index } = this.#source;
    const range = rawTextRange(this.#raw, row);
    let offset = byteAfterUnits(index.bytes, range, units);
    // indentation belongs to what it indents
    while (offset < range.end && isIndentation(index.bytes, range.start, offset)) offset += 1;
    return nodeAtOffset(index, offset);
  }

  #lines(): PrettyLines {
    this.#pretty ??= layOutLines(this.#source.index);
    return this.#pretty;
  }
}

function isIndentation(bytes: Uint8Array, start: number, offset: number): boolean {
  for (let at = start; at <= offset; at += 1) if ((bytes[at] ?? 0) > 0x20) return false;
  return true;
}
