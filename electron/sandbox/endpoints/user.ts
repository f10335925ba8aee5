import type { UserKind } from "../../../shared/contract/user.ts";
import { respond, type Answer } from "../answers.ts";
import { notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import { describeUser } from "../users/describe-user.ts";

/** A session reads its own user only; for a `UserApiKey` that is the api key's id, not an inner one. */
export function requireOwnUser({ user, parameters }: SessionCall): void {
  const given = parameters["userId"] ?? "";
  if (given !== String(user.id)) throw notFound("User", given);
}

function answerUser({ sandbox, user, session }: SessionCall): Answer {
  return respond({ [user.kind]: describeUser(sandbox, user, session.timeoutSeconds) });
}

function readUser(call: SessionCall): Answer {
  requireOwnUser(call);
  return answerUser(call);
}

function readAs(kind: UserKind) {
  return (call: SessionCall): Answer => {
    if (call.user.kind !== kind) throw notFound("User", call.parameters["userId"] ?? "");
    return readUser(call);
  };
}

const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/** Reading the user. bunq has no typed address for `UserApiKey`. */
export const userRoutes: readonly Route[] = [
  { ...read, path: "/v1/user", answer: answerUser },
  { ...read, path: "/v1/user/{userId}", answer: readUser },
  { ...read, path: "/v1/user-person/{userId}", answer: readAs("UserPerson") },
  { ...read, path: "/v1/user-company/{userId}", answer: readAs("UserCompany") },
  {
    ...read,
    path: "/v1/user-payment-service-provider/{userId}",
    answer: readAs("UserPaymentServiceProvider"),
  },
];
