import type { OutputOf } from "../../../../shared/contract/operations.ts";

type Piece = OutputOf<"user.read-body">;

/** Asks for the piece of a body that begins at `from`, in UTF-16 units. */
export type ReadPiece = (from: number) => Promise<Piece>;

/**
 * A whole user body, put together of its pieces: every character as received. Null when there is
 * none, or when another body took its place while it was read.
 */
export async function fetchUserBody(readPiece: ReadPiece, fetchedAt: number): Promise<Blob | null> {
  const pieces: Blob[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const piece: Piece = await readPiece(from);
    if (piece?.fetchedAt !== fetchedAt) return null;
    // a blob at once, so that the text of a huge body is not held twice
    pieces.push(new Blob([piece.text]));
    from = piece.next;
  }
  return new Blob(pieces, { type: "application/json" });
}
