import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";

/** The `UserApiKey` between two users: the one there is, or a new one. */
export function onBehalfUser(
  { tables, clock }: Pick<SandboxParts, "tables" | "clock">,
  requestedBy: number,
  grantedBy: number,
): UserRow {
  const present = tables.users.firstBy("onBehalf", `${requestedBy}/${grantedBy}`);
  const createdAt = clock.now();
  const onBehalf = { requestedBy, grantedBy };
  return present ?? tables.users.add((id) => ({ id, kind: "UserApiKey", createdAt, onBehalf }));
}
