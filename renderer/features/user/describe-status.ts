import { readableCode } from "./format/readable-code.ts";

export interface StatusWords {
  readonly words: string;
  readonly tone: "ok" | "warn" | "bad" | "neutral";
}

const tones: Readonly<Record<string, StatusWords["tone"]>> = {
  ACTIVE: "ok",
  SIGNUP: "warn",
  RECOVERY: "warn",
  BLOCKED: "bad",
  DENIED: "bad",
  ABORTED: "bad",
};

/** bunq's status as words, with what is pending behind it; null when bunq said none. */
export function describeStatus(user: {
  readonly status: string | null;
  readonly subStatus: string | null;
}): StatusWords | null {
  if (user.status === null) return null;
  const pending = user.subStatus === null || user.subStatus === "NONE" ? null : user.subStatus;
  const words = [user.status, pending].filter((text) => text !== null).map(readableCode);
  return { words: words.join(", "), tone: tones[user.status] ?? "neutral" };
}
