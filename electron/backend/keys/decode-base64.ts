/** The bytes of base64 text with any line breaks in it, or null when it is damaged or empty. */
export function decodeBase64(text: string): Buffer | null {
  const packed = text.replaceAll(/\s+/g, "");
  // Node's decoder skips what it does not know; a lost or foreign character has to be noticed here.
  if (packed === "" || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) {
    return null;
  }
  return Buffer.from(packed, "base64");
}
