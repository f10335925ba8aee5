/** What the command prompt reads as more than a letter, wherever it stands outside of quotes. */
const special = /[()%!^"<>&|]/g;

/**
 * A text as one argument at the Windows command prompt: first as programs split their arguments
 * (backslashes count only before a quote), then with a caret before everything the prompt itself
 * would read, the quotes among it, so that it never begins a quotation. For ASCII without line ends.
 * In a .cmd file each percent sign has to be doubled besides.
 */
export function quoteCmd(text: string): string {
  const inQuotes = text
    .replaceAll(/(\\*)"/g, '$1$1\\"')
    // those at the end stand before the closing quote
    .replace(/\\+$/, "$&$&");
  return caret(`"${inQuotes}"`);
}

/** The same for a piece between others: a caret where the prompt would read something. */
export function caret(text: string): string {
  return text.replaceAll(special, "^$&");
}
