/** The code of a system error, e.g. `ENOSPC`; `unknown` for anything else that was thrown. */
export function systemCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !("code" in thrown)) return "unknown";
  return typeof thrown.code === "string" ? thrown.code : "unknown";
}
