/** What the network wall lets through, in the order people expect. */
export const requestMethods = ["GET", "POST", "PUT", "DELETE"] as const;
export type RequestMethod = (typeof requestMethods)[number];

/** A parameter or a header as it was typed. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/**
 * A request as a person composes it: variables not filled in, nothing added yet.
 * - `path`: begins with `/v1/`; may carry a query of its own, which goes before `query`.
 * - `body`: exactly what is sent; empty for none.
 */
export interface RequestDraft {
  readonly method: RequestMethod;
  readonly path: string;
  readonly query: readonly NamedValue[];
  readonly headers: readonly NamedValue[];
  readonly body: string;
}

export const blankDraft: RequestDraft = {
  method: "GET",
  path: "/v1/user/{userID}",
  query: [],
  headers: [],
  body: "",
};

/** Whether a method carries a body: bunq documents none for the others. */
export function takesBody(method: RequestMethod): boolean {
  return method === "POST" || method === "PUT";
}

/** Whether a request may change something at bunq. */
export function mayChange(method: RequestMethod): boolean {
  return method !== "GET";
}

/** Rows that are to be sent; an empty one is only the place to type the next. */
export function filledRows(rows: readonly NamedValue[]): readonly NamedValue[] {
  return rows.filter(({ name, value }) => name !== "" || value !== "");
}
