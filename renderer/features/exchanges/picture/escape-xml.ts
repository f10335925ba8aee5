const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML 1.0 allows in no document, not even escaped (section 2.2); half a character is none. */
// oxlint-disable-next-line no-control-regex -- these are what must not get through
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as it may stand in XML, between tags and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(forbidden, "\uFFFD")
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
