import { Latest } from "./latest.ts";
import type { ReceivedRequest } from "./received-request.ts";
import type { RefusedRequest } from "./refused-request.ts";

/** The latest requests and the latest refusals, oldest first, for tests and screens to look at. */
export class RequestLog {
  readonly #requests = new Latest<ReceivedRequest>(500);
  readonly #refused = new Latest<RefusedRequest>(100);

  /** Adds a request; the answer sets what was not known when it came in. */
  add(request: ReceivedRequest): (known: Partial<ReceivedRequest>) => ReceivedRequest {
    let current = request;
    this.#requests.add(current);
    return (known) => {
      const updated = { ...current, ...known };
      this.#requests.replace(current, updated);
      current = updated;
      return updated;
    };
  }

  addRefused(refused: RefusedRequest): void {
    this.#refused.add(refused);
  }

  all(): readonly ReceivedRequest[] {
    return this.#requests.all();
  }

  refused(): readonly RefusedRequest[] {
    return this.#refused.all();
  }
}
