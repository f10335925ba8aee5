import type { ErrorPayload } from "./error.ts";

/** What every call answers: a value or a coded failure. A bridge never rejects. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorPayload };
