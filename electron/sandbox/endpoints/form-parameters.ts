import type { ReceivedRequest } from "../received-request.ts";

/** The parameters behind the question mark. */
export function queryOf({ target }: ReceivedRequest): URLSearchParams {
  const at = target.indexOf("?");
  return new URLSearchParams(at === -1 ? "" : target.slice(at + 1));
}

/** The parameters of a form, whatever the Content-Type says. */
export function formOf({ body }: ReceivedRequest): URLSearchParams {
  return new URLSearchParams(body.toString("utf8"));
}

/** A parameter that came exactly once and is not endless; RFC 6749 forbids it to come twice. */
export function single(parameters: URLSearchParams, name: string): string | null {
  const [value, ...further] = parameters.getAll(name);
  if (value === undefined || value === "" || value.length > 2048 || further.length > 0) return null;
  return value;
}
