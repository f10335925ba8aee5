import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { publicUuid, userAvatar } from "./common-fields.ts";
import { publicNames } from "./user-identity.ts";

/** A `LabelUser`: what one user sees of another. */
export function labelUser(sandbox: Pick<SandboxParts, "tables">, user: UserRow) {
  const { display_name, public_nick_name } = publicNames(sandbox, user);
  return {
    uuid: publicUuid(sandbox, user),
    display_name,
    country: "NL",
    avatar: userAvatar(sandbox, user),
    public_nick_name,
  };
}
