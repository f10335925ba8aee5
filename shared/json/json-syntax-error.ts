/**
 * Why a text is not JSON, and where. The message quotes at most one character of the text, so it
 * may be shown and logged even when the text holds a secret.
 * - `line`, `column`: counted from 1; columns in UTF-16 units.
 * - `truncated`: true when the text is fine as far as it goes but ends too early.
 */
export class JsonSyntaxError extends Error {
  override readonly name = "JsonSyntaxError";
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly truncated: boolean;

  constructor(source: string, offset: number, problem: string) {
    const { line, column } = positionOf(source, offset);
    super(`Line ${line}, column ${column}: ${problem}`);
    this.offset = offset;
    this.line = line;
    this.column = column;
    this.truncated = offset >= source.length;
  }
}

function positionOf(source: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = source.indexOf("\n"); at >= 0 && at < offset; at = source.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
