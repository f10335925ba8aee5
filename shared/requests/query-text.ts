import type { NamedValue } from "./request-draft.ts";

/** As forms and `URLSearchParams` write it, which exists neither here nor in every place this runs. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\u{fffd}"))
    .replaceAll(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    // a lone % is nobody's escape: it stays what was typed
    return spaced;
  }
}

/** The parameters as they stand behind the `?` of an address; empty without any. */
export function queryText(query: readonly NamedValue[]): string {
  return query.map(({ name, value }) => `${encoded(name)}=${encoded(value)}`).join("&");
}

/** The parameters of what stands behind a `?`, in their order. */
export function readQueryText(text: string): readonly NamedValue[] {
  return text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) return { name: decoded(part), value: "" };
      return { name: decoded(part.slice(0, equals)), value: decoded(part.slice(equals + 1)) };
    });
}
