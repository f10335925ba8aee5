import { defineOperation } from "../define-operation.ts";
import { pieceOf } from "../piece-of.ts";

export const readUserBody = defineOperation(
  "user.read-body",
  ({ accountId, which, from }, { userBodies }) => {
    const body = userBodies.read(accountId, which);
    return body && { ...pieceOf(body.text, from), fetchedAt: body.fetchedAt };
  },
);
