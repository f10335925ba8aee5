import type { OutputOf } from "../../../../shared/contract/operations.ts";

type Piece = OutputOf<"exchange.read-body">;

/**
 * The whole redacted text of a body, put together of its pieces. Null when there is no such text,
 * or no longer.
 */
export async function fetchBody(readPiece: (from: number) => Promise<Piece>): Promise<Blob | null> {
  const pieces: Blob[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const piece: Piece = await readPiece(from);
    if (piece === null) return null;
    // a blob at once, so that the text of a huge body is not held twice
    pieces.push(new Blob([piece.text]));
    from = piece.next;
  }
  return new Blob(pieces, { type: "application/json" });
}
