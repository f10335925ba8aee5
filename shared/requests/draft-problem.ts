/**
 * Why a request is not sent as it stands.
 * - `field`: which part of it: `path`, `query`, `headers` or `body`.
 * - `message`: one or two sentences: what is wrong, where, and the way out.
 */
export interface DraftProblem {
  readonly field: "path" | "query" | "headers" | "body";
  readonly message: string;
}

/** What a check found: the value as it will be sent, or what is wrong. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DraftProblem };

export function fine<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function wrong(field: DraftProblem["field"], message: string): Checked<never> {
  return { ok: false, problem: { field, message } };
}
