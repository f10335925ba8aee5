import { readSync } from "node:fs";

const windowBytes = 262_144;

/** Reads a file of which only some places are wanted, from its beginning to its end. */
export class SegmentReader {
  readonly #descriptor: number;
  readonly size: number;
  #window: Buffer = Buffer.alloc(0);
  #from = 0;

  constructor(descriptor: number, size: number) {
    this.#descriptor = descriptor;
    this.size = size;
  }

  /** The bytes from `offset` on, fewer where the file ends before. Good until the next call. */
  bytes(offset: number, length: number): Buffer {
    const wanted = Math.min(length, Math.max(0, this.size - offset));
    const isInside = offset >= this.#from && offset + wanted <= this.#from + this.#window.length;
    if (!isInside) this.#move(offset, wanted);
    return this.#window.subarray(offset - this.#from, offset - this.#from + wanted);
  }

  #move(offset: number, wanted: number): void {
    const length = Math.min(Math.max(wanted, windowBytes), this.size - offset);
    this.#window = readAt(this.#descriptor, offset, length);
    this.#from = offset;
  }
}

/** Throws when the file holds fewer bytes there. */
export function readAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const count = readSync(descriptor, bytes, read, length - read, offset + read);
    if (count === 0) throw new Error("the file is shorter than it was");
    read += count;
  }
  return bytes;
}
