import type { DocumentNote } from "../../json-document/document-state.ts";

/** Something unusual in a text, as one line. */
export function describeNote({ kind, count }: DocumentNote): string {
  const number = count.toLocaleString("en");
  const isOne = count === 1;
  switch (kind) {
    case "duplicate-keys":
      return `${isOne ? "1 key stands" : `${number} keys stand`} more than once in the same object; most readers keep the last.`;
    case "lone-surrogates":
      return `${isOne ? "1 text holds" : `${number} texts hold`} half a character (a lone surrogate); it cannot be encoded as UTF-8.`;
    case "nul-characters":
      return `${isOne ? "1 text holds" : `${number} texts hold`} a NUL character, at which some programs end a text.`;
    case "not-utf8":
      return `${isOne ? "1 place is" : `${number} places are`} not UTF-8 and shown as �. The bytes are kept.`;
    case "byte-order-mark":
      return "The text begins with a byte order mark, which JSON does not allow.";
    case "very-deep":
      return `${isOne ? "1 value is" : `${number} values are`} nested so deep that many readers refuse the text.`;
    case "large-numbers":
    default:
      return `${isOne ? "1 number has" : `${number} numbers have`} more digits than JavaScript keeps; here every digit is kept.`;
  }
}
