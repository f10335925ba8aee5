import { closeSync, openSync } from "node:fs";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";
import { cutExchange } from "./cut-exchange.ts";
import { openRecord, sealRecord, unreadable, type ExchangeVault } from "./exchange-seal.ts";
import { loadSegments, type LoadedSegment } from "./load-segments.ts";
import { packExchange } from "./packed-exchange.ts";
import { appendToSegment, removeSegment, segmentPath, segmentsBeyond } from "./segment-files.ts";
import { readAt } from "./segment-reader.ts";
import { notRemoved, notStored, type Trouble } from "./storing-trouble.ts";

/** An exchange in the list. Its details lie in the segment's file, or in memory (`held`) alone. */
interface Kept {
  readonly line: ExchangeLine;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly held: RecordedExchange | null;
}

/** `fileBytes`: where the next record goes. `bytes`: with what is held in memory. */
interface Segment {
  readonly number: number;
  readonly path: string;
  readonly kept: Kept[];
  fileBytes: number;
  bytes: number;
  isClosed: boolean;
}

export interface AccountExchangesOptions {
  readonly accountId: string;
  /** Of this account alone; made when there is something to store. */
  readonly directory: string;
  readonly vault: ExchangeVault;
  readonly tell: (trouble: Trouble) => void;
}

/** A segment goes as a whole, so it holds a small share of what may be kept. */
const largestSegment = 512_000;
const leastSegments = 16;

/** A body over this share of what may be kept would push out too much else. */
const bodyShare = 0.2;

/**
 * The exchanges of one account: what their lines say in memory, details in files that are only
 * appended to. What an addition costs does not depend on how many there are.
 */
export class AccountExchanges {
  readonly #options: AccountExchangesOptions;
  #segments: Segment[];
  readonly #byId = new Map<string, Kept>();
  #bytes = 0;
  #unstored = 0;
  /** The one read last: the page asks for a body piece by piece. */
  #opened: { readonly kept: Kept; readonly recorded: RecordedExchange } | null = null;

  constructor(options: AccountExchangesOptions) {
    this.#options = options;
    const { segments, troubles } = loadSegments(options.directory, options.accountId);
    for (const trouble of troubles) options.tell(trouble);
    this.#segments = segments.map((segment) => this.#take(segment));
  }

  /** How many are kept. */
  get count(): number {
    return this.#byId.size;
  }

  /** What they take on disk, and in memory where the disk refused them. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Never throws: one that cannot be stored is held in memory, and the person is told. */
  add(recorded: RecordedExchange, maximumBytes: number): void {
    const { accountId, directory, tell, vault } = this.#options;
    const cut = cutExchange(recorded, maximumBytes * bodyShare);
    const packed = packExchange(cut);
    const segment = this.#openSegment(Math.min(largestSegment, maximumBytes / leastSegments));
    const at = segment.fileBytes;
    try {
      const parts = sealRecord(vault, accountId, packed);
      appendToSegment(directory, { path: segment.path, at }, parts);
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      segment.fileBytes += length;
      this.#keep(
        segment,
        { line: cut.exchange.line, held: null, from: at, to: at + length },
        length,
      );
    } catch (error) {
      // The file may have vanished; an empty one is made anew by the next write.
      segment.isClosed = at > 0;
      this.#unstored += 1;
      tell(notStored(accountId, this.#unstored, error));
      const length = packed.head.length + packed.details.length;
      this.#keep(segment, { line: cut.exchange.line, held: cut, from: at, to: at }, length);
    }
    this.shrink(maximumBytes);
  }

  /** Newest first. */
  lines(): readonly ExchangeLine[] {
    const lines: ExchangeLine[] = [];
    for (const { kept } of this.#segments.toReversed()) {
      for (const { line } of kept.toReversed()) lines.push(line);
    }
    return lines;
  }

  /**
   * Null when it is not kept. Throws `storage_locked` while the vault is locked, `storage_failed`
   * when its file is damaged or cannot be read.
   */
  read(exchangeId: string): RecordedExchange | null {
    const kept = this.#byId.get(exchangeId);
    if (kept === undefined) return null;
    if (kept.held !== null) return kept.held;
    if (this.#opened?.kept !== kept) this.#opened = { kept, recorded: this.#open(kept) };
    return this.#opened.recorded;
  }

  /** Lets the oldest segments go until the rest fits. */
  shrink(maximumBytes: number): void {
    if (this.#bytes <= maximumBytes) return;
    const gone = segmentsBeyond(this.#segments, maximumBytes);
    this.#segments = this.#segments.slice(gone.length);
    for (const segment of gone) this.#drop(segment);
  }

  #take({ number, path, bytes, isClosed, found }: LoadedSegment): Segment {
    const segment: Segment = { number, path, kept: [], fileBytes: bytes, bytes: 0, isClosed };
    for (const { line, from, to } of found) {
      // The same one a second time was put there by hand.
      if (!this.#byId.has(line.id)) this.#keep(segment, { line, from, to, held: null }, 0);
    }
    segment.bytes = bytes;
    this.#bytes += bytes;
    return segment;
  }

  #keep(segment: Segment, exchange: Omit<Kept, "path">, bytes: number): void {
    const kept = { ...exchange, path: segment.path };
    segment.kept.push(kept);
    this.#byId.set(kept.line.id, kept);
    segment.bytes += bytes;
    this.#bytes += bytes;
  }

  #openSegment(largest: number): Segment {
    const last = this.#segments.at(-1);
    if (last && !last.isClosed && last.bytes < largest) return last;
    const number = (last?.number ?? 0) + 1;
    const path = segmentPath(this.#options.directory, number);
    const next: Segment = { number, path, kept: [], fileBytes: 0, bytes: 0, isClosed: false };
    this.#segments.push(next);
    return next;
  }

  #drop({ kept, bytes, path }: Segment): void {
    for (const { line } of kept) this.#byId.delete(line.id);
    this.#bytes -= bytes;
    this.#opened = null;
    try {
      removeSegment(path);
    } catch (error) {
      this.#options.tell(notRemoved(path, error));
    }
  }

  #open({ line, path, from, to }: Kept): RecordedExchange {
    let record: Buffer;
    try {
      const descriptor = openSync(path, "r");
      try {
        record = readAt(descriptor, from, to - from);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      throw unreadable(line, error);
    }
    return openRecord(this.#options.vault, line, record);
  }
}
