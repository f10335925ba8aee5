import type { DocumentComparison } from "../../../json-document/document-user.ts";

type Refusal = Extract<DocumentComparison, { ok: false }>;

const titles: Readonly<Record<Refusal["reason"], string>> = {
  "not-json": "is not JSON",
  "no-user": "holds no user",
  "several-users": "holds several users",
  "unknown-kind": "holds an unknown kind of user",
  "no-id": "holds a user without an ID",
};

const expected =
  "Expected is an answer of bunq with a user in it, or the user object by itself with its id.";

/** Why two texts cannot be compared: which of them it is, and what is wrong with it. */
export function describeRefusal({ refused, reason, message }: Refusal): {
  readonly title: string;
  readonly message: string;
} {
  const side = refused === "other" ? "The other side" : "This answer";
  return {
    title: `${side} ${titles[reason]}`,
    message: reason === "no-user" ? expected : message,
  };
}
