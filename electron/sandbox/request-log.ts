import { Latest } from "./latest.ts";
import type { ReceivedRequest } from "./received-request.ts";
import type { RefusedRequest } from "./refused-request.ts";

/** The latest requests and the latest refusals, oldest first, for tests and screens to look at. */
export class RequestLog {
  readonly #requests = new Latest<{ known: ReceivedRequest }>(500);
  readonly #refused = new Latest<RefusedRequest>(100);

  /** Adds a request; the answer sets what was not known when it came in. */
  add(request: ReceivedRequest): (more: Partial<ReceivedRequest>) => ReceivedRequest {
    const entry = { known: request };
    this.#requests.add(entry);
    return (more) => {
      entry.known = { ...entry.known, ...more };
      return entry.known;
    };
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
