import type { OutputOf } from "../../shared/contract/operations.ts";
import type { TestBackend } from "./create-test-backend.ts";

/** The pieces of a user body, asked for one after the other as the page does; none without a body. */
export async function readBodyPieces(
  { accountId, backend }: { readonly accountId: string; readonly backend: TestBackend },
  which: "latest" | "previous" = "latest",
): Promise<readonly string[]> {
  const pieces: string[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const piece: OutputOf<"user.read-body"> = await backend.call("user.read-body", {
      accountId,
      which,
      from,
    });
    if (piece === null) return pieces;
    pieces.push(piece.text);
    from = piece.next;
  }
  return pieces;
}
