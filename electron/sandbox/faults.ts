/**
 * How one answer is to go wrong.
 * - `error`: bunq's error form with any status and sentence; the request is not acted upon.
 * - `html`: a gateway's page instead of bunq's JSON; not acted upon.
 * - `badSignature`, `missingSignature`: acted upon and answered, but wrongly or not signed.
 * - `truncated`: acted upon, then half of the announced body and a broken connection.
 * - `oversized`: announces `bytes` as Content-Length and sends zeros until the client gives up.
 * - `hang`: no answer, ever; `read` leaves the request undone, `acted` does it first.
 * - `reset`: the connection breaks before the body is read, after it, or after acting upon it.
 * - `redirect`: 302 to another address; not acted upon.
 * - `slow`: the right answer, `delayMs` late.
 */
export type FaultKind =
  | { readonly kind: "error"; readonly status: number; readonly description: string }
  | { readonly kind: "html"; readonly status: number }
  | { readonly kind: "badSignature" }
  | { readonly kind: "missingSignature" }
  | { readonly kind: "truncated" }
  | { readonly kind: "oversized"; readonly bytes: number }
  | { readonly kind: "hang"; readonly after: "read" | "acted" }
  | { readonly kind: "reset"; readonly after: "connected" | "read" | "acted" }
  | { readonly kind: "redirect"; readonly location: string }
  | { readonly kind: "slow"; readonly delayMs: number };

/**
 * A fault waiting for its request: the next one, or the next whose method and path match. `path` is
 * compared without query; a string has to be the whole path. `times` is 1 unless said otherwise.
 */
export type Fault = FaultKind & {
  readonly method?: string;
  readonly path?: string | RegExp;
  readonly times?: number;
};

/** bunq's recorded sentences as ready-made faults. */
export const knownFaults = {
  credentialsIncorrect: {
    kind: "error",
    status: 400,
    description: "User credentials are incorrect. Incorrect API key or IP address.",
  },
  signatureInvalid: {
    kind: "error",
    status: 400,
    description: "The request signature is invalid.",
  },
  sessionEnded: { kind: "error", status: 401, description: "Insufficient authorisation." },
  tokenUnknown: { kind: "error", status: 403, description: "Insufficient authentication." },
  tooManyRequests: {
    kind: "error",
    status: 429,
    description:
      "Too many requests. You can do a maximum of 3 calls per 3 second to this endpoint.",
  },
  signatureRequired: {
    kind: "error",
    status: 466,
    description: "Request signature is required for this operation.",
  },
  userError: { kind: "error", status: 490, description: "User error." },
  maintenance: { kind: "error", status: 491, description: "bunq is in maintenance." },
  serverError: { kind: "error", status: 500, description: "An unexpected error occurred." },
  badGateway: { kind: "html", status: 502 },
} as const satisfies Record<string, Fault>;

interface Queued {
  readonly fault: Fault;
  left: number;
}

function fits(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === "string" ? fault.path === path : fault.path.test(path);
}

/** Faults in the order they were asked for; each request takes at most one. */
export class FaultQueue {
  #queued: readonly Queued[] = [];

  add(fault: Fault): void {
    this.#queued = [...this.#queued, { fault, left: fault.times ?? 1 }];
  }

  take(method: string, path: string): Fault | null {
    const found = this.#queued.find(({ fault }) => fits(fault, method, path));
    if (found === undefined) return null;
    found.left -= 1;
    this.#queued = this.#queued.filter(({ left }) => left > 0);
    return found.fault;
  }

  clear(): void {
    this.#queued = [];
  }
}
