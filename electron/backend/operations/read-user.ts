import { defineOperation } from "../define-operation.ts";

export const readUser = defineOperation("user.read", ({ accountId }, { userBodies }) => {
  const latest = userBodies.read(accountId, "latest");
  if (latest === null) return null;
  const previous = userBodies.read(accountId, "previous");
  return {
    fetchedAt: latest.fetchedAt,
    bodyBytes: latest.bytes,
    previous: previous && { fetchedAt: previous.fetchedAt, bodyBytes: previous.bytes },
  };
});
