const partBytes = 4_194_304;

/** Collects bytes in large parts; nothing is copied twice. */
export class ByteWriter {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #part = new Uint8Array(partBytes);
  #used = 0;
  #before = 0;

  get length(): number {
    return this.#before + this.#used;
  }

  byte(byte: number): void {
    if (this.#used === partBytes) this.#next();
    this.#part[this.#used] = byte;
    this.#used += 1;
  }

  bytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#used === partBytes) this.#next();
      const count = Math.min(partBytes - this.#used, bytes.length - at);
      this.#part.set(bytes.subarray(at, at + count), this.#used);
      this.#used += count;
      at += count;
    }
  }

  fill(byte: number, count: number): void {
    for (let left = count; left > 0;) {
      if (this.#used === partBytes) this.#next();
      const here = Math.min(partBytes - this.#used, left);
      this.#part.fill(byte, this.#used, this.#used + here);
      this.#used += here;
      left -= here;
    }
  }

  parts(): Uint8Array<ArrayBuffer>[] {
    return [...this.#full, this.#part.slice(0, this.#used)];
  }

  #next(): void {
    this.#full.push(this.#part);
    this.#before += this.#used;
    this.#part = new Uint8Array(partBytes);
    this.#used = 0;
  }
}
