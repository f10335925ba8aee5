export type CertificateFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** Base64 makes three bytes four, and the trusted side takes 64 KB of text. */
const mostBytes = 48_000;

/**
 * Reads a chosen file into the form: PEM as it is, and DER or PKCS#12, which are binary, as base64.
 * Nothing but the form keeps it.
 */
export async function readCertificateFile(file: File): Promise<CertificateFile> {
  if (file.size === 0) return { ok: false, message: `“${file.name}” is empty.` };
  if (file.size > mostBytes) {
    return {
      ok: false,
      message: `“${file.name}” is over 48 KB. A certificate with its chain is about 10.`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // key material that is not text is always an ASN.1 sequence
  const isBinary = bytes[0] === 0x30 && bytes.some((byte) => byte === 0 || byte > 0x7e);
  return { ok: true, text: isBinary ? toBase64(bytes) : new TextDecoder().decode(bytes) };
}

function toBase64(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join("");
  return btoa(letters).replaceAll(/.{64}/g, "$&\n");
}
