import diagnostics from "node:diagnostics_channel";

/** What was put on the wire: the request head as text, and the socket that took it. */
export interface SentHead {
  readonly head: string;
  readonly socket: object;
  /** `performance.now()` when the head was written. */
  readonly at: number;
}

const followed = new WeakMap<object, (sent: SentHead) => void>();

/** One object of a diagnostics message; null when the message has another shape than we know. */
function part(message: unknown, name: "request" | "socket"): object | null {
  const value: unknown =
    typeof message === "object" && message !== null ? Reflect.get(message, name) : null;
  return typeof value === "object" ? value : null;
}

diagnostics.subscribe("undici:client:sendHeaders", (message) => {
  const request = part(message, "request");
  const socket = part(message, "socket");
  if (!request || !socket || typeof message !== "object" || !message) return;
  const head: unknown = Reflect.get(message, "headers");
  followed.get(request)?.({ head: String(head), socket, at: performance.now() });
});

/**
 * Runs `start`, which must begin exactly one undici request before it returns, and reports the head
 * that request really sent. undici announces a request synchronously when it is created, which is
 * what ties the later report to this call and to no other.
 */
export function followSentHead<T>(start: () => T, onSent: (sent: SentHead) => void): T {
  const onCreate = (message: unknown): void => {
    const request = part(message, "request");
    if (request) followed.set(request, onSent);
  };
  diagnostics.subscribe("undici:request:create", onCreate);
  try {
    return start();
  } finally {
    diagnostics.unsubscribe("undici:request:create", onCreate);
  }
}
