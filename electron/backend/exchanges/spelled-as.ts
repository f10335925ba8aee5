/**
 * The source of a pattern for every way a JSON string can spell a text: each character as itself,
 * as `\u` with four digits in either letter case, or by its short escape (`\/`, `\"`, `\n`).
 */
export function spelledAs(text: string): string {
  return text.split("").map(spelledCharacter).join("");
}

function spelledCharacter(character: string): string {
  const digits = character.charCodeAt(0).toString(16).padStart(4, "0");
  const anyCase = digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const short = character === "/" ? "\\/" : JSON.stringify(character).slice(1, -1);
  const shortPattern = short.length === 2 ? `|${short.split("").map(literal).join("")}` : "";
  // The escapes before the character itself: a backslash is also the beginning of its own escape.
  return `(?:\\\\u${anyCase}${shortPattern}|${literal(character)})`;
}

/** A character that means nothing but itself in a pattern. */
function literal(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
