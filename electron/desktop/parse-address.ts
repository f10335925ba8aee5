/** A URL, or null when the text is none. (`URL.parse` is newer than the oldest Node we run on.) */
export function parseAddress(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
