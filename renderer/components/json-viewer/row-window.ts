import type { DocumentView, RowsOfView } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import {
  clampTop,
  isScaled,
  rowsInView,
  scrollTopAt,
  topAfterScroll,
  topOfRow,
  topShowing,
  wheelPixels,
  type RowScale,
} from "./row-scale.ts";

/** What is on the page: rows that belong together, and the place they are shown at. */
export interface RowFrame<V extends DocumentView> {
  readonly rows: readonly RowsOfView[V][];
  /** The first of `rows`. */
  readonly from: number;
  readonly top: number;
  readonly viewport: number;
}

/** Rows kept beyond the window on each side, so that ordinary scrolling waits for nothing. */
const spare = 48;

/**
 * The window onto one view of a document. Rows come from a worker: what is shown stays until those
 * of another place are there, and then both change at once, so that no frame is ever empty.
 */
export class RowWindow<V extends DocumentView> {
  readonly #document: JsonDocument;
  readonly #view: V;
  readonly #listeners = new Set<() => void>();
  #element: HTMLElement | null = null;
  #scale: RowScale;
  #top = 0;
  #frame: RowFrame<V> | null = null;
  /** The revision of the document whose rows are wanted, and that of those at hand. */
  #wanted = -1;
  #revision = -1;
  #isAsking = false;
  #isPlaced = false;
  #isGone = false;

  constructor(document: JsonDocument, view: V, rowHeight: number) {
    this.#document = document;
    this.#view = view;
    this.#scale = { rows: 0, rowHeight, viewport: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getFrame = (): RowFrame<V> | null => this.#frame;

  get scale(): RowScale {
    return this.#scale;
  }

  get top(): number {
    return this.#top;
  }

  /** Rows a page key moves. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.#scale.viewport / this.#scale.rowHeight) - 1);
  }

  /** Follows the element that scrolls; answers how to stop. */
  attach(element: HTMLElement): () => void {
    this.#element = element;
    this.#isGone = false;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener("scroll", this.#onScroll, { signal, passive: true });
    element.addEventListener("wheel", this.#onWheel, { signal, passive: false });
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(element);
    this.#resize();
    return () => {
      this.#isGone = true;
      this.#element = null;
      observer.disconnect();
      stop.abort();
    };
  }

  get isPlaced(): boolean {
    return this.#isPlaced;
  }

  /** Where the window stands first; nothing is asked for before. */
  placeAt(row: number, rows: number, revision: number): void {
    this.#isPlaced = true;
    this.#scale = { ...this.#scale, rows };
    this.#wanted = revision;
    this.moveTo(topOfRow(this.#scale, row));
  }

  /** After a change of the document, once the element that scrolls has its new height. */
  refresh(rows: number, revision: number): void {
    this.#scale = { ...this.#scale, rows };
    this.#wanted = revision;
    this.moveTo(this.#top);
  }

  moveTo(top: number): void {
    const place = clampTop(this.#scale, top);
    if (this.#element) {
      const wanted = scrollTopAt(this.#scale, place);
      if (Math.abs(this.#element.scrollTop - wanted) > 0.5) this.#element.scrollTop = wanted;
    }
    this.#stand(place);
  }

  show(row: number): void {
    if (row >= 0) this.moveTo(topShowing(this.#scale, this.#top, row));
  }

  isInView(row: number): boolean {
    const { from, count } = rowsInView(this.#scale, this.#top);
    return row >= from && row < from + count;
  }

  readonly #onScroll = (): void => {
    if (this.#element === null) return;
    this.#stand(topAfterScroll(this.#scale, this.#element.scrollTop, this.#top));
  };

  /** Where a pixel of the scrollbar is many rows, a notch of the wheel still is what it always is. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (!isScaled(this.#scale) || event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    this.moveTo(this.#top + wheelPixels(event, this.#scale));
  };

  #resize(): void {
    const viewport = this.#element?.clientHeight ?? 0;
    if (viewport === this.#scale.viewport) return;
    this.#scale = { ...this.#scale, viewport };
    this.moveTo(this.#top);
  }

  #stand(top: number): void {
    this.#top = top;
    if (!this.#isPlaced || this.#scale.viewport === 0 || this.#scale.rows === 0) return;
    this.#document.places[this.#view] = { from: rowsInView(this.#scale, top).from };
    if (this.#isShowable()) this.#publish();
    if (!this.#isShowable(spare / 3)) void this.#ask();
  }

  /** Whether the rows at hand cover the window and `margin` rows more on each side. */
  #isShowable(margin = 0): boolean {
    if (this.#frame === null || this.#revision !== this.#wanted) return false;
    const { rows } = this.#scale;
    const { from, count } = rowsInView(this.#scale, this.#top);
    const first = this.#frame.from;
    const end = first + this.#frame.rows.length;
    return first <= Math.max(0, from - margin) && end >= Math.min(rows, from + count + margin);
  }

  #publish(): void {
    if (this.#frame === null) return;
    const { viewport } = this.#scale;
    if (this.#frame.top === this.#top && this.#frame.viewport === viewport) return;
    this.#setFrame({ ...this.#frame, top: this.#top, viewport });
  }

  /** One question at a time; the answer is shown, and asked again when more has changed since. */
  async #ask(): Promise<void> {
    if (this.#isAsking || this.#isGone) return;
    this.#isAsking = true;
    const top = this.#top;
    const revision = this.#wanted;
    const { from, count } = rowsInView(this.#scale, top);
    const first = Math.max(0, from - spare);
    const rows = await this.#document.rows(this.#view, first, from - first + count + spare);
    this.#isAsking = false;
    if (this.#isGone) return;
    // the worker tells of a change before it answers what was asked after it
    this.#revision = this.#document.getState().revision;
    if (rows.length > 0) {
      this.#setFrame({ rows, from: first, top, viewport: this.#scale.viewport });
    }
    const hasChanged = top !== this.#top || revision !== this.#wanted;
    if (this.#isShowable()) this.#publish();
    else if (hasChanged) void this.#ask();
  }

  #setFrame(frame: RowFrame<V>): void {
    this.#frame = frame;
    for (const listener of this.#listeners) listener();
  }
}
