import { userBodyPieceUnits } from "../../shared/contract/user.ts";

/** A piece of a long text. `next`: where the next one begins, null after the last. */
export interface Piece {
  readonly text: string;
  readonly next: number | null;
}

/** The piece that begins at `from`, at most `userBodyPieceUnits` long. */
export function pieceOf(text: string, from: number): Piece {
  const to = pieceEnd(text, from);
  return { text: text.slice(from, to), next: to < text.length ? to : null };
}

/** A pair of surrogates stays in one piece: a half of it is not text, and no encoder keeps it. */
function pieceEnd(text: string, from: number): number {
  const end = from + userBodyPieceUnits;
  return end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
}
