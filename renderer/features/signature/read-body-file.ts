import { maximumSignedBytes } from "../../../shared/signature-causes.ts";

/** A file whose bytes are the body, line ends and encoding untouched. */
export interface BodyFile {
  readonly name: string;
  readonly bytes: number;
  readonly base64: string;
}

type ReadBodyFile =
  { readonly ok: true; readonly file: BodyFile } | { readonly ok: false; readonly message: string };

/** At once, no more than an argument list holds. */
const chunk = 0x8000;

/** Reads a file as it is. A text field would lose its carriage returns. */
export async function readBodyFile(file: File): Promise<ReadBodyFile> {
  if (file.size > maximumSignedBytes) {
    return { ok: false, message: "This file is over 5 MB. Take a smaller body." };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  const base64 = btoa(parts.join(""));
  return { ok: true, file: { name: file.name, bytes: bytes.length, base64 } };
}
