import type { PastSession, SessionFacts } from "../../../shared/contract/onboarding.ts";
import { nameSession } from "./name-session.ts";
import { remainingText } from "../clock/remaining-text.ts";

/** How a session ended, in the words of the table. */
export const endWords: Readonly<Record<PastSession["how"], string>> = {
  logout: "Logged out",
  expired: "Ran out",
  renewed: "Renewed",
  "ended-by-bunq": "Ended by bunq",
  unreachable: "Wiped here; bunq was not reached",
  unknown: "Forgotten here",
};

/** What said when the session began. */
export const startWords: Readonly<Record<SessionFacts["startSource"], string>> = {
  token: "bunq’s Token.created",
  "date-header": "the Date of bunq’s answer",
  receipt: "when the answer came, for want of bunq’s own time",
  file: "its end in the imported file, less its length",
};

/** How the two clocks differ; null while they agree. */
export function clockWords({ clockOffsetMs }: Pick<SessionFacts, "clockOffsetMs">): string | null {
  if (clockOffsetMs === 0) return null;
  const by = remainingText(Math.abs(clockOffsetMs));
  return `${by} ${clockOffsetMs > 0 ? "ahead of" : "behind"} this machine’s; bunq’s counts`;
}

/** How this session came to follow another one; null when it followed none. */
export function renewalWords({ renewal }: Pick<SessionFacts, "renewal">): string | null {
  if (renewal === null) return null;
  const { from, because, status } = renewal;
  if (because === "asked") return `Renewed from ${nameSession(from)}, as you asked.`;
  const said = status === null ? "refused" : `answered ${status} to`;
  return `Renewed by itself: bunq ${said} the token of ${nameSession(from)}. The call was then made once more.`;
}
