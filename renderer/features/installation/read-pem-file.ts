export type PemFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** A key is a few kilobytes; the trusted side refuses more than this as well. */
const mostBytes = 65_536;

/** Reads a chosen key file into the form. Nothing but the form keeps it. */
export async function readPemFile(file: File): Promise<PemFile> {
  if (file.size === 0) return { ok: false, message: `“${file.name}” is empty.` };
  if (file.size > mostBytes) {
    return { ok: false, message: `“${file.name}” is over 64 KB. A key file is a few kilobytes.` };
  }
  const text = await file.text();
  // DER and PKCS#12 are binary; shown as text they would only look broken
  if (text.includes("\u0000") || text.includes("\uFFFD")) {
    return {
      ok: false,
      message: `“${file.name}” is a binary file. Save the key as PEM text and choose that.`,
    };
  }
  return { ok: true, text };
}
