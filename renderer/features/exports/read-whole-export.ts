import type { InputOf, OutputOf } from "../../../shared/contract/operations.ts";
import { CallError } from "../../backend/call-error.ts";
import { call } from "../../backend/call.ts";

type Wanted = Omit<InputOf<"export.preview">, "from">;
const mostRestarts = 5;

type Piece = OutputOf<"export.preview">;

/**
 * The whole text of an export, which crosses in pieces of one rendering. Another window that exports
 * at the same time makes it another text: then it is begun again, a few times at most.
 */
export async function readWholeExport(wanted: Wanted): Promise<Piece & { readonly next: null }> {
  let first = await call("export.preview", { ...wanted, from: 0 });
  let texts = [first.text];
  let { next } = first;
  let restarts = 0;
  while (next !== null) {
    const piece = await call("export.preview", { ...wanted, from: next });
    if (piece.sha256 === first.sha256) {
      texts.push(piece.text);
      next = piece.next;
    } else {
      restarts += 1;
      if (restarts > mostRestarts) {
        throw new CallError({
          code: "not_ready",
          message: "The export was another one each time it was read. Try again.",
          retryable: true,
        });
      }
      first = await call("export.preview", { ...wanted, from: 0 });
      texts = [first.text];
      next = first.next;
    }
  }
  return { ...first, text: texts.join(""), next: null };
}
