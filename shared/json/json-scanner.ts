import { JsonSyntaxError } from "./json-syntax-error.ts";

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const unicodeEscape = /[\da-fA-F]{4}/y;
const quote = 0x22;
const backslash = 0x5c;
const simpleEscapes = '"\\/bfnrt';

/** Steps through a JSON text (RFC 8259, nothing more lenient) without building any value. */
export interface JsonScanner {
  offset: () => number;
  /** The next character that is not white space; "" at the end. */
  peek: () => string;
  /** Steps over the one character that `peek` answered. */
  take: () => void;
  /** Each reads from the current character and answers the offset behind it. */
  skipString: () => number;
  skipNumber: () => number;
  skipWord: (word: string) => number;
  fail: (expected: string) => never;
}

export function createJsonScanner(source: string): JsonScanner {
  let at = 0;

  function failAt(offset: number, expected: string): never {
    const found = foundAt(source, offset);
    throw new JsonSyntaxError(source, offset, `${expected} was expected, but ${found}.`);
  }

  function skipSpace(): void {
    for (;;) {
      const code = source.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      at += 1;
    }
  }

  function skipEscape(offset: number): number {
    const escape = source.charAt(offset);
    if (escape === "u") {
      unicodeEscape.lastIndex = offset + 1;
      if (!unicodeEscape.test(source))
        failAt(Math.min(offset + 1, source.length), "four hex digits");
      return offset + 5;
    }
    if (escape === "" || !simpleEscapes.includes(escape)) failAt(offset, "an escape such as \\n");
    return offset + 1;
  }

  function skipString(): number {
    let offset = at + 1;
    for (;;) {
      const code = source.charCodeAt(offset);
      if (code === quote) return (at = offset + 1);
      if (Number.isNaN(code)) failAt(source.length, "the end of the string");
      if (code < 0x20) failAt(offset, "an escape instead of a control character");
      offset = code === backslash ? skipEscape(offset + 1) : offset + 1;
    }
  }

  function skipNumber(): number {
    numberPattern.lastIndex = at;
    if (!numberPattern.test(source)) failAt(at + (source.charAt(at) === "-" ? 1 : 0), "a digit");
    return (at = numberPattern.lastIndex);
  }

  function skipWord(word: string): number {
    for (let index = 0; index < word.length; index += 1) {
      if (source.charAt(at + index) !== word.charAt(index)) failAt(at + index, `“${word}”`);
    }
    return (at += word.length);
  }

  return {
    offset: () => at,
    peek: () => {
      skipSpace();
      return source.charAt(at);
    },
    take: () => {
      at += 1;
    },
    skipString,
    skipNumber,
    skipWord,
    fail: (expected) => failAt(at, expected),
  };
}

function foundAt(source: string, offset: number): string {
  if (offset >= source.length) return "the text ends here";
  const code = source.codePointAt(offset) ?? 0;
  return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xfeff
    ? `there is the character U+${code.toString(16).toUpperCase().padStart(4, "0")}`
    : `there is “${String.fromCodePoint(code)}”`;
}
