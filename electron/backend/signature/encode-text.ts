/**
 * What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9F); five places are empty
 * and stay what they are. Node's own decoder takes the one for the other.
 */
const windowsCharacters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const windowsBytes: ReadonlyMap<string, number> = new Map(
  windowsCharacters.split("").map((character, index) => [character, 0x80 + index]),
);

/** UTF-16 without a mark of its own. */
export function utf16(text: string, order: "little" | "big"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return order === "little" ? bytes : bytes.swap16();
}

/** `?` for what Latin-1 does not have, as libraries put it. */
export function encodeLatin1(text: string): Buffer {
  return Buffer.from(text.replaceAll(/[^\0-\xff]/gu, "?"), "latin1");
}

/** As above, with the euro and the curly quotes of Windows. */
export function encodeWindows1252(text: string): Buffer {
  const inLatin1 = text.replaceAll(/[^\0-\x7f\xa0-\xff]/gu, (character) =>
    String.fromCharCode(windowsBytes.get(character) ?? 0x3f),
  );
  return Buffer.from(inLatin1, "latin1");
}

export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return text.replaceAll(
    /[\x80-\x9f]/g,
    (one) => windowsCharacters[one.charCodeAt(0) - 0x80] ?? one,
  );
}
