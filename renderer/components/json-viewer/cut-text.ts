const longest = 160;

export interface CutText {
  readonly shown: string;
  /** How many characters are left out; 0 when nothing is. */
  readonly left: number;
}

/** The beginning of a long scalar as written, never ending within an escape or a surrogate pair. */
export function cutText(text: string, length = longest): CutText {
  if (text.length <= length + 20) return { shown: text, left: 0 };
  let end = length;
  const escape = /\\(?:u[\da-fA-F]{0,3})?$/.exec(text.slice(0, end));
  if (escape) end = escape.index;
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
  return { shown: text.slice(0, end), left: text.length - end };
}
