import { assertNever } from "../assert-never.ts";
import type { ReadUser } from "./read-user.ts";
import type { TypeOf } from "./schema/type-of.ts";
import type { userApiKey } from "./schema/user-api-key.ts";
import type { UserOfKind } from "./schema/user-schemas.ts";

/** A user with the names people know it by. */
type Named = Partial<
  Pick<
    UserOfKind["UserPerson"] & UserOfKind["UserCompany"],
    "display_name" | "legal_name" | "name" | "public_nick_name"
  >
>;

/**
 * The name to show for a user; null when the answer has none. An API key has no name of its own:
 * it goes by that of the customer who granted access.
 */
export function userName(reading: ReadUser): string | null {
  switch (reading.kind) {
    case "UserPerson":
    case "UserCompany":
    case "UserPaymentServiceProvider":
      return nameOf(reading.user);
    case "UserApiKey":
      return innerUserName(reading.user.granted_by_user);
    default:
      return assertNever(reading);
  }
}

/** The name of a user inside of an API key; null where there is no user or no name. */
export function innerUserName(inner: TypeOf<typeof userApiKey>["granted_by_user"]): string | null {
  const user = inner?.UserPerson ?? inner?.UserCompany ?? inner?.UserPaymentServiceProvider;
  return user ? nameOf(user) : null;
}

function nameOf(user: Named): string | null {
  const names = [user.display_name, user.legal_name, user.name, user.public_nick_name];
  return names.find((name) => name?.trim()) ?? null;
}
