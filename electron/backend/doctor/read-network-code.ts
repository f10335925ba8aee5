/** The code of the system, of TLS or of undici at the bottom of a failure, e.g. `ENOTFOUND`. */
export function readNetworkCode(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null) return null;
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  if (cause instanceof Error && cause.name === "HTTPParserError") return "HTTP_PARSER";
  return "cause" in cause ? readNetworkCode(cause.cause) : null;
}
