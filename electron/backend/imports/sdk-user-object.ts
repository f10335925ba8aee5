import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { decodeUser, type DecodedUser } from "../../../shared/user/decode-user.ts";
import type { UserKind } from "../../../shared/contract/user.ts";

/** The keys of a user in a session context: Python, Java and C# write the first, PHP the second. */
const userKeys: Readonly<Record<string, UserKind>> = {
  user_person: "UserPerson",
  user_company: "UserCompany",
  user_api_key: "UserApiKey",
  user_payment_service_provider: "UserPaymentServiceProvider",
  userPerson: "UserPerson",
  userCompany: "UserCompany",
  userApiKey: "UserApiKey",
  userPaymentServiceProvider: "UserPaymentServiceProvider",
};

export interface FoundSdkUser {
  /** Null where the object is there and cannot be read. */
  readonly user: DecodedUser | null;
  readonly isPhp: boolean;
}

/** The one user object of a session context; PHP writes null for the kinds it is not. */
export function sdkUserObject(session: JsonNode): FoundSdkUser | null {
  for (const [key, kind] of Object.entries(userKeys)) {
    const node = findMember(session, key);
    if (node?.kind !== "object") continue;
    const decoded = decodeUser(`{${JSON.stringify(kind)}:${node.text}}`);
    return { user: decoded.ok ? decoded.user : null, isPhp: /[A-Z]/.test(key) };
  }
  return null;
}
