import { userBodyPieceUnits } from "../../../shared/contract/user.ts";
import { defineOperation } from "../define-operation.ts";

export const readUserBody = defineOperation(
  "user.read-body",
  ({ accountId, which, from }, { userBodies }) => {
    const body = userBodies.read(accountId, which);
    if (body === null) return null;
    const to = pieceEnd(body.text, from);
    return {
      text: body.text.slice(from, to),
      next: to < body.text.length ? to : null,
      fetchedAt: body.fetchedAt,
    };
  },
);

/** A pair of surrogates stays in one piece: a half of it is not text, and no encoder keeps it. */
function pieceEnd(text: string, from: number): number {
  const end = from + userBodyPieceUnits;
  return end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
}
