import type { JsonObject } from "../json.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { identityFields, userAvatar } from "./common-fields.ts";
import { userCompany } from "./user-company.ts";
import { publicNames } from "./user-identity.ts";
import { userPaymentServiceProvider } from "./user-payment-service-provider.ts";
import { userPerson } from "./user-person.ts";

const describers = {
  UserPerson: userPerson,
  UserCompany: userCompany,
  UserPaymentServiceProvider: userPaymentServiceProvider,
} as const;

function innerUser(
  sandbox: SandboxParts,
  userId: number,
  timeoutSeconds: number,
): Readonly<Record<string, JsonObject>> {
  const user = sandbox.tables.users.get(userId);
  if (user === undefined || user.kind === "UserApiKey") {
    throw new Error(`user ${userId} cannot stand behind a UserApiKey`);
  }
  if (sandbox.policy().innerUsers === "documented") {
    return { [user.kind]: describers[user.kind](sandbox, user, timeoutSeconds) };
  }
  const { display_name, public_nick_name } = publicNames(sandbox, user);
  const fields = {
    id: user.id,
    display_name,
    public_nick_name,
    avatar: userAvatar(sandbox, user),
    // The only place a UserApiKey has a timeout at all; bunq's SDKs read it here.
    session_timeout: timeoutSeconds,
  };
  return { [user.kind]: fields };
}

/**
 * A `UserApiKey` and the two users behind it, each reduced to five fields as on bunq's page
 * "Creating a session on behalf of the user"; the Session reference draws them complete.
 */
export function userApiKey(sandbox: SandboxParts, user: UserRow, timeoutSeconds: number) {
  if (user.onBehalf === null) throw new Error(`user ${user.id} acts on behalf of nobody`);
  return {
    ...identityFields(user),
    requested_by_user: innerUser(sandbox, user.onBehalf.requestedBy, timeoutSeconds),
    granted_by_user: innerUser(sandbox, user.onBehalf.grantedBy, timeoutSeconds),
  };
}
