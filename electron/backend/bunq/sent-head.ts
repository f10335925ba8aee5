import diagnostics from "node:diagnostics_channel";

/** What was put on the wire: the request head as text, and the socket that took it. */
export interface SentHead {
  readonly head: string;
  readonly socket: object;
  /** `performance.now()` when the head was written. */
  readonly at: number;
}

const followed = new WeakMap<object, (sent: SentHead) => void>();

function requestOf(message: unknown): object | null {
  if (typeof message !== "object" || message === null || !("request" in message)) return null;
  return typeof message.request === "object" ? message.request : null;
}

diagnostics.subscribe("undici:client:sendHeaders", (message) => {
  const request = requestOf(message);
  const onSent = request ? followed.get(request) : undefined;
  const { headers, socket } = message as { headers: string; socket: object };
  onSent?.({ head: headers, socket, at: performance.now() });
});

/**
 * Runs `start`, which must begin exactly one undici request before it returns, and reports the head
 * that request really sent. undici announces a request synchronously when it is created, which is
 * what ties the later report to this call and to no other.
 */
export function followSentHead<T>(start: () => T, onSent: (sent: SentHead) => void): T {
  const onCreate = (message: unknown): void => {
    const request = requestOf(message);
    if (request) followed.set(request, onSent);
  };
  diagnostics.subscribe("undici:request:create", onCreate);
  try {
    return start();
  } finally {
    diagnostics.unsubscribe("undici:request:create", onCreate);
  }
}
