import type { AccountFacts } from "./account-record.ts";
import type { DecodedUser } from "../../../shared/user/decode-user.ts";
import type { UserSummary } from "../../../shared/user/summarize-user.ts";

type UserFacts = NonNullable<AccountFacts["user"]>;

/** What is kept in clear of a user that bunq described; `readAt` as in `UserFacts`. */
export function userFacts(user: DecodedUser, readAt: number | null): UserFacts {
  const { kind, id, displayName } = user.summary;
  return {
    kind,
    id,
    displayName,
    readAt,
    requestedBy: innerUser(user.requestedBy),
    grantedBy: innerUser(user.grantedBy),
  };
}

function innerUser(user: UserSummary | null): UserFacts["requestedBy"] {
  return user && { kind: user.kind, id: user.id, displayName: user.displayName };
}
