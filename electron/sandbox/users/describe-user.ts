import { assertNever } from "../../../shared/assert-never.ts";
import type { JsonObject } from "../json.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { reshapeUser } from "./reshape-user.ts";
import { userApiKey } from "./user-api-key.ts";
import { userCompany } from "./user-company.ts";
import { userPaymentServiceProvider } from "./user-payment-service-provider.ts";
import { userPerson } from "./user-person.ts";

function documentedUser(sandbox: SandboxParts, user: UserRow, timeoutSeconds: number): JsonObject {
  switch (user.kind) {
    case "UserPerson":
      return userPerson(sandbox, user, timeoutSeconds);
    case "UserCompany":
      return userCompany(sandbox, user, timeoutSeconds);
    case "UserApiKey":
      return userApiKey(sandbox, user, timeoutSeconds);
    case "UserPaymentServiceProvider":
      return userPaymentServiceProvider(sandbox, user, timeoutSeconds);
    default:
      return assertNever(user.kind);
  }
}

/** The user object of a session, the same in the session's answer and in every read. */
export function describeUser(
  sandbox: SandboxParts,
  user: UserRow,
  timeoutSeconds: number,
): JsonObject {
  const described = documentedUser(sandbox, user, timeoutSeconds);
  return reshapeUser(described, sandbox.policy().userShapes);
}
