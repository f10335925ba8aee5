import { decodeUser } from "../../../shared/user/decode-user.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

export const readUser = defineOperation("user.read", ({ accountId }, { accounts, userBodies }) => {
  const fetchedAt = accounts.get(accountId).user?.readAt ?? null;
  const body = fetchedAt === null ? null : userBodies.read(accountId);
  if (fetchedAt === null || body === null) return null;
  const decoded = decodeUser(body);
  if (!decoded.ok) throw new AppError("unexpected_answer", decoded.message);
  return { user: decoded.user, body, fetchedAt };
});
