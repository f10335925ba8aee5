const names: ReadonlyMap<number, string> = new Map([
  [0x00, "NUL"],
  [0x09, "TAB"],
  [0x0a, "LF"],
  [0x0d, "CR"],
  [0xa0, "NBSP"],
  [0xfeff, "BOM"],
]);

/** A text with a name for every character that nobody would see: line ends, tabs, odd spaces. */
export function visibleText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `‹${names.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`}›`;
  });
}
