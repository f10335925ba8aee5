/** One row of a long text. `begins` is false where a line goes on from the row before. */
export interface CodeLine {
  readonly text: string;
  readonly begins: boolean;
}

/**
 * A text in rows of at most `columns` characters, so that every row has the same height and a body
 * on a single line scrolls like any other. Surrogate pairs stay together.
 */
export function cutLines(text: string, columns: number): readonly CodeLine[] {
  const width = Math.max(20, columns);
  const lines: CodeLine[] = [];
  for (const line of text.split("\n")) {
    let at = 0;
    do {
      let end = Math.min(line.length, at + width);
      if (end < line.length && /[\uD800-\uDBFF]/.test(line.charAt(end - 1))) end -= 1;
      lines.push({ text: line.slice(at, end), begins: at === 0 });
      at = end;
    } while (at < line.length);
  }
  return lines;
}
