import { decodeUser } from "../../../shared/user/decode-user.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

export const readUser = defineOperation("user.read", ({ accountId }, { userBodies }) => {
  const latest = userBodies.read(accountId, "latest");
  if (latest === null) return null;
  const decoded = decodeUser(latest.text);
  if (!decoded.ok) throw new AppError("unexpected_answer", decoded.message);
  const previous = userBodies.read(accountId, "previous");
  return {
    user: decoded.user,
    body: latest.text,
    fetchedAt: latest.fetchedAt,
    bodyBytes: latest.bytes,
    previous: previous && { fetchedAt: previous.fetchedAt, bodyBytes: previous.bytes },
  };
});
