import { userKinds, type UserKind } from "../contract/user.ts";
import type { JsonNode } from "../json/json-node.ts";

/** Why there is no user to decode. `message`: for people; it names keys of the answer, no values. */
export interface UserProblem {
  readonly reason: "not-json" | "no-user" | "several-users" | "unknown-kind" | "no-id";
  readonly message: string;
}

export type FoundUser =
  | { readonly ok: true; readonly kind: UserKind; readonly node: JsonNode }
  | ({ readonly ok: false } & UserProblem);

const kindPattern = /^User[A-Z][A-Za-z]{1,60}$/;

/**
 * Finds the one user among the items of an answer. Items of other types are skipped, because bunq
 * adds types without notice; two users are refused, because either could be the wrong one.
 */
export function findUser(items: readonly JsonNode[]): FoundUser {
  const users = items
    .filter((item) => item.kind === "object")
    .flatMap((item) => item.children)
    .filter((member) => member.kind === "object" && kindPattern.test(member.key ?? ""));
  const known = users.flatMap((node) => {
    const kind = userKinds.find((name) => name === node.key);
    return kind === undefined ? [] : [{ kind, node }];
  });
  const [first, second] = known;
  if (first === undefined) return noKnownUser(users[0]?.key ?? null);
  if (second === undefined) return { ok: true, ...first };
  return {
    ok: false,
    reason: "several-users",
    message: `The answer holds ${known.length} users (${known.map(({ kind }) => kind).join(", ")}) where bunq sends exactly one.`,
  };
}

function noKnownUser(unknownKind: string | null): FoundUser {
  const expected = `one of ${userKinds.join(", ")}`;
  return unknownKind === null
    ? {
        ok: false,
        reason: "no-user",
        message: `The answer holds no user: ${expected} was expected.`,
      }
    : {
        ok: false,
        reason: "unknown-kind",
        message: `The answer holds a ${unknownKind}, which is not a known kind of user: ${expected} was expected.`,
      };
}
