import type { InputOf, OutputOf } from "../../../shared/contract/operations.ts";
import { call } from "../../backend/call.ts";

type Wanted = Omit<InputOf<"export.preview">, "from">;
type Piece = OutputOf<"export.preview">;

/**
 * The whole text of an export, which crosses in pieces. Calls that come in meanwhile would make it
 * another text: then it is begun again, and the last pieces are those of one text.
 */
export async function readWholeExport(wanted: Wanted): Promise<Piece & { readonly next: null }> {
  let first = await call("export.preview", { ...wanted, from: 0 });
  let texts = [first.text];
  let { next } = first;
  while (next !== null) {
    const piece = await call("export.preview", { ...wanted, from: next });
    if (piece.sha256 === first.sha256) {
      texts.push(piece.text);
      next = piece.next;
    } else {
      first = await call("export.preview", { ...wanted, from: 0 });
      texts = [first.text];
      next = first.next;
    }
  }
  return { ...first, text: texts.join(""), next: null };
}
