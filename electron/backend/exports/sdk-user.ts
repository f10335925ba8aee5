import { countMember, idMember, textMember } from "../../../shared/user/user-text.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import type { UserKind } from "../../../shared/contract/user.ts";
import { requestingUser, type ExportedAccount } from "./exported-account.ts";
import type { JsonValue } from "./write-json.ts";

/** Whose file it is: PHP has its own spelling of the user's key. */
export type SdkSpelling = "snake" | "camel";

const snakeKeys = {
  UserPerson: "user_person",
  UserCompany: "user_company",
  UserApiKey: "user_api_key",
  UserPaymentServiceProvider: "user_payment_service_provider",
} as const satisfies Readonly<Record<UserKind, string>>;

/** The key of a user object within a session context. */
export function sdkUserKey(kind: UserKind, spelling: SdkSpelling): string {
  return spelling === "snake" ? snakeKeys[kind] : kind.charAt(0).toLowerCase() + kind.slice(1);
}

const texts = ["display_name", "public_nick_name", "status", "created", "updated"] as const;

/** Plain members only: relations, contracts and tax fields are what the SDKs' decoders fail on. */
function plainMembers(node: JsonNode | null): Record<string, JsonValue> {
  const members = texts.flatMap((name) => {
    const text = textMember(node, name);
    return text === null ? [] : [[name, text] as const];
  });
  const timeout = countMember(node, "session_timeout");
  return {
    ...Object.fromEntries(members),
    ...(timeout === null ? {} : { session_timeout: timeout }),
  };
}

/**
 * The user object of a session context, as much of it as every SDK reads. A `UserApiKey` has no
 * timeout of its own: the SDKs take it from the user who asked.
 */
export function sdkUser(
  { userNode, session }: Pick<ExportedAccount, "userNode" | "session">,
  user: NonNullable<ExportedAccount["user"]>,
): JsonValue {
  const known = plainMembers(userNode);
  const timeout = session === null ? {} : { session_timeout: session.timeoutSeconds };
  const base: Record<string, JsonValue> = {
    id: { digits: user.id },
    ...(user.displayName === null ? {} : { display_name: user.displayName }),
    ...known,
  };
  if (user.kind !== "UserApiKey") return { ...timeout, ...base };
  const asked = requestingUser(userNode);
  const id = idMember(asked?.node ?? null) ?? user.requestedBy?.id ?? null;
  const name = user.requestedBy?.displayName ?? null;
  return {
    ...base,
    requested_by_user: {
      [asked?.kind ?? user.requestedBy?.kind ?? "UserCompany"]: {
        ...(id === null ? {} : { id: { digits: id } }),
        ...(name === null ? {} : { display_name: name }),
        ...timeout,
        ...plainMembers(asked?.node ?? null),
      },
    },
  };
}
