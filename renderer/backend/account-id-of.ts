/** The account an operation's input names, null when it names none. */
export function accountIdOf(input: unknown): string | null {
  if (typeof input !== "object" || input === null || !("accountId" in input)) return null;
  return typeof input.accountId === "string" ? input.accountId : null;
}
