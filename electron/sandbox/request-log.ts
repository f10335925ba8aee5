import type { ReceivedRequest } from "./received-request.ts";

/** The latest requests, oldest first, for tests to look at. Bounded, so that a long run stays small. */
export class RequestLog {
  readonly #limit: number;
  #requests: ReceivedRequest[] = [];

  constructor(limit = 500) {
    this.#limit = limit;
  }

  /** Adds a request; the answer sets what was not known when it came in. */
  add(request: ReceivedRequest): (known: Partial<ReceivedRequest>) => ReceivedRequest {
    let current = request;
    this.#requests.push(current);
    if (this.#requests.length > this.#limit) this.#requests.shift();
    return (known) => {
      const updated = { ...current, ...known };
      const at = this.#requests.indexOf(current);
      if (at !== -1) this.#requests[at] = updated;
      current = updated;
      return updated;
    };
  }

  all(): readonly ReceivedRequest[] {
    return [...this.#requests];
  }
}
