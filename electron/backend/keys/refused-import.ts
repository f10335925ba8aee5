import { expect } from "vitest";
import { AppError } from "../app-error.ts";
import { importPrivateKey } from "./import-private-key.ts";

/** What a refused import says, after making sure that it says nothing of what was pasted. */
export interface RefusedImport {
  readonly field: string | undefined;
  readonly message: string;
}

/** Imports and expects a refusal; anything but an `AppError` about the input fails the test. */
export async function refusedImport(text: string, passphrase?: string): Promise<RefusedImport> {
  const error: unknown = await importPrivateKey(text, passphrase).then(
    () => new Error("it was imported"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  expect(error.payload.code).toBe("invalid_input");
  expect(error.cause).toBeUndefined();
  const told = `${JSON.stringify(error.payload)}\n${error.stack ?? ""}`;
  for (const piece of piecesOf(text)) expect(told).not.toContain(piece);
  if (passphrase) expect(told).not.toContain(passphrase);
  return { field: error.payload.field, message: error.message };
}

/** Every run of base64 in the text, in overlapping pieces short enough to find a quotation. */
function piecesOf(text: string): readonly string[] {
  const runs = text.match(/[A-Za-z0-9+/=]{24,}/g) ?? [];
  return runs.flatMap((run) => [run.slice(0, 12), run.slice(-12)]);
}
