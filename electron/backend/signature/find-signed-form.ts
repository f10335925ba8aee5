import { setImmediate as nextTurn } from "node:timers/promises";
import type { BodyForm } from "./body-form.ts";
import type { Opened } from "./open-signature.ts";

/** Bytes made and hashed before it is given up, and between two breaths for other work. */
const mostBytes = 96 * 1024 * 1024;
const bytesPerTurn = 4 * 1024 * 1024;

export interface FormSearch {
  readonly found: BodyForm | null;
  readonly tried: number;
  readonly stoppedEarly: boolean;
}

/**
 * The first form that the signature was made over. Its digest is known, so that each costs one hash.
 * A body of megabytes has a limit instead of an end, and never keeps the process from other work.
 */
export async function findSignedForm(
  opened: Opened,
  forms: Iterable<BodyForm>,
): Promise<FormSearch> {
  let tried = 0;
  let bytes = 0;
  let turn = 0;
  for (const form of forms) {
    tried += 1;
    if (opened.isOver(form.bytes)) return { found: form, tried, stoppedEarly: false };
    bytes += form.bytes.length;
    turn += form.bytes.length;
    if (bytes > mostBytes) return { found: null, tried, stoppedEarly: true };
    if (turn > bytesPerTurn) {
      turn = 0;
      await nextTurn();
    }
  }
  return { found: null, tried, stoppedEarly: false };
}
