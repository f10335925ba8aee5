import type { DecodedUser } from "../../../shared/contract/user.ts";
import { AppError } from "../app-error.ts";
import { decodeUserBody } from "../bunq/decode-user-body.ts";
import { parseText } from "../bunq/read-answer.ts";
import { defineOperation } from "../define-operation.ts";

export const readUser = defineOperation("user.read", ({ accountId }, { userBodies }) => {
  const latest = userBodies.read(accountId, "latest");
  if (latest === null) return null;
  const previous = userBodies.read(accountId, "previous");
  return {
    user: latest.user ?? decodeText(latest.text),
    body: latest.text,
    fetchedAt: latest.fetchedAt,
    bodyBytes: latest.bytes,
    previous: previous && { fetchedAt: previous.fetchedAt, bodyBytes: previous.bytes },
  };
});

function decodeText(text: string): DecodedUser {
  const decoded = decodeUserBody(parseText(text));
  if (!decoded.ok) throw new AppError("unexpected_answer", decoded.message);
  return decoded.user;
}
