import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { identityFields, publicUuid, userAvatar } from "./common-fields.ts";
import { userPointers } from "./pointers.ts";
import { publicNames, randomFor } from "./user-identity.ts";

/** A `UserPaymentServiceProvider` with every field of bunq's Session reference, in bunq's order. */
export function userPaymentServiceProvider(
  sandbox: SandboxParts,
  user: UserRow,
  timeoutSeconds: number,
) {
  const { display_name, public_nick_name } = publicNames(sandbox, user);
  return {
    ...identityFields(user),
    certificate_distinguished_name:
      user.certificate?.distinguishedName ??
      `C=NL, O=Zandbank Kaartlezer B.V., CN=${display_name} ${user.id} PISP AISP`,
    alias: userPointers(randomFor(sandbox, user, "alias")),
    avatar: userAvatar(sandbox, user),
    status: "ACTIVE",
    sub_status: "NONE",
    public_uuid: publicUuid(sandbox, user),
    display_name,
    public_nick_name,
    language: "en_US",
    region: "nl_NL",
    session_timeout: timeoutSeconds,
  };
}
