const symbols: Readonly<Record<string, string>> = {
  "\u00a0": "⍽",
  "\u007f": "␡",
  "\ufeff": "⟨BOM⟩",
};

/** A text with a sign for every character that nobody would see: line ends, tabs, odd spaces. */
export function visibleText(text: string): string {
  return text
    .replaceAll(/[\u00a0\u007f\ufeff]/g, (character) => symbols[character] ?? character)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
    });
}
