import type { ExportedRequest } from "./exported-request.ts";

/**
 * What somebody who uses an exported request has to know, in plain words and characters: they become
 * comments in shells, where a quote or a bracket would begin something.
 */
export function requestNotes(request: ExportedRequest): readonly string[] {
  const { bodyState, isSigned, open, isTokenFormer } = request;
  const notes: string[] = [];
  if (isTokenFormer) {
    notes.push(
      "This call was made in an earlier session. Its token is gone; the one of now takes its place.",
    );
  }
  if (bodyState === "open" && isSigned) {
    notes.push(
      "The signature covers the body with the secret that was sent in it. It fits only when that very secret is put back.",
    );
  }
  if (bodyState === "changed" && isSigned) {
    notes.push(
      "The secret kept now is not the one that was sent, so the signature does not fit this body.",
    );
  }
  if (bodyState === "unreadable") {
    notes.push("The body that was sent is not text and is left out. A signature cannot fit.");
  }
  if (isSigned && (bodyState === "exact" || bodyState === "none") && open.length === 0) {
    notes.push("Good as long as its token lives, and for exactly these bytes.");
  }
  return notes;
}

/** For clients that read variables in double braces and know no way to write the braces themselves. */
export function braceNote(request: ExportedRequest): string | null {
  const parts = [
    ...request.target,
    ...request.headers.flatMap(({ value }) => value),
    ...request.body,
  ];
  return parts.some((part) => typeof part === "string" && part.includes("{{"))
    ? "Double braces were sent as they are; a client that takes them for a variable sends something else."
    : null;
}
