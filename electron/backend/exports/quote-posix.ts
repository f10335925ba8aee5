/** A text as one word of bash, sh and zsh, whatever it holds but the byte zero. */
export function quotePosix(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
