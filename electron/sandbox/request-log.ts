import { Latest } from "./latest.ts";
import type { ReceivedRequest } from "./received-request.ts";
import type { RefusedRequest } from "./refused-request.ts";

interface Entry {
  known: ReceivedRequest;
}

/** A body above this is large, and so many bytes of large ones are kept. */
const largeBody = 64 * 1024;
const mostLargeBytes = 16 * 1024 * 1024;

/** The latest requests and the latest refusals, oldest first, for tests and screens to look at. */
export class RequestLog {
  readonly #requests = new Latest<Entry>(500);
  #large: readonly Entry[] = [];
  readonly #refused = new Latest<RefusedRequest>(100);

  /** Adds a request; the answer sets what was not known when it came in. */
  add(request: ReceivedRequest): (more: Partial<ReceivedRequest>) => ReceivedRequest {
    const entry: Entry = { known: request };
    this.#requests.add(entry);
    return (more) => {
      entry.known = { ...entry.known, ...more };
      if (more.body !== undefined && more.body.length > largeBody) this.#addLarge(entry);
      return entry.known;
    };
  }

  /** Five hundred pictures would fill the memory: the oldest large bodies are let go. */
  #addLarge(entry: Entry): void {
    this.#large = [...this.#large, entry];
    let bytes = this.#large.reduce((sum, { known }) => sum + known.body.length, 0);
    while (bytes > mostLargeBytes && this.#large.length > 1) {
      const [oldest = entry, ...others] = this.#large;
      bytes -= oldest.known.body.length;
      oldest.known = { ...oldest.known, body: Buffer.alloc(0) };
      this.#large = others;
    }
  }

  addRefused(refused: RefusedRequest): void {
    this.#refused.add(refused);
  }

  all(): readonly ReceivedRequest[] {
    return this.#requests.all().map(({ known }) => known);
  }

  refused(): readonly RefusedRequest[] {
    return this.#refused.all();
  }
}
