export type Tone = "ok" | "info" | "warn" | "bad";

/** The colour family of a status. The number and its words always stand beside the colour. */
export function statusTone(status: number | null): Tone {
  if (status === null || status >= 500) return "bad";
  // 491 is bunq's maintenance: theirs to fix, like the 5xx
  if (status === 491) return "bad";
  if (status >= 400) return "warn";
  if (status >= 300 || status < 200) return "info";
  return "ok";
}
