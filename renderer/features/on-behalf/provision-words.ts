import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import type { ProvisionPhase } from "../../../shared/on-behalf/provision-phase.ts";
import type { BadgeTone } from "../../components/badge.tsx";

/** bunq’s words for where a provision is, each with what it means. A new word is shown without. */
const meanings: Readonly<Record<string, string>> = {
  CREATED: "bunq has taken the request",
  ACTIVE: "the user is set up",
  CANCELLED: "you asked bunq to close it",
  FAILED: "bunq could not set the user up",
  CLOSED: "over; its token and sessions are dead",
  TOKEN_RESET_REQUESTED: "you asked for another token",
  NONE: "nothing is under way",
  PENDING_PROCESS_USER: "bunq makes the user",
  PENDING_PROCESS_RELATION_USER: "bunq ties the user to the partner",
  PENDING_PROCESS_OAUTH_REQUEST: "bunq grants the partner access",
  PENDING_PROCESS_USER_ONBOARDING: "the user goes through onboarding; the token is there already",
  PENDING_PROCESS_CLOSURE: "bunq is closing it",
  PENDING_PROCESS_TOKEN_RESET: "bunq is making another token",
  SYSTEM: "bunq has to act",
  USER: "the user has to act",
};

/** The words of a credential mean other things than the same words of a provision. */
const credentialMeanings: Readonly<Record<string, string>> = {
  PENDING_FIRST_USE: "its token waits for a first session",
  ACTIVE: "a session was opened with it, so its token is not shown any more",
  EXPIRED: "nobody used its token in time",
};

export function meaningOf(word: string): string | null {
  return Object.hasOwn(meanings, word) ? (meanings[word] ?? null) : null;
}

export function credentialMeaningOf(word: string): string | null {
  return Object.hasOwn(credentialMeanings, word) ? (credentialMeanings[word] ?? null) : null;
}

export interface PhaseWords {
  readonly tone: BadgeTone;
  readonly badge: string;
  /** What it means here and now, and the way out. */
  readonly detail: string;
}

export const phaseWords: Readonly<Record<ProvisionPhase, PhaseWords>> = {
  unanswered: {
    tone: "warn",
    badge: "Unanswered",
    detail:
      "bunq’s answer never arrived, so bunq may have made it or not. Look for it by its UUID before you make another.",
  },
  pending: {
    tone: "info",
    badge: "Waiting for its token",
    detail:
      "The token is usable as soon as bunq shows it, whatever the status says. Watching can be stopped and taken up again at any time.",
  },
  closing: {
    tone: "info",
    badge: "Closing",
    detail: "You asked bunq to close it. Its token is dead already.",
  },
  ready: { tone: "ok", badge: "Ready", detail: "Its token is kept on the trusted side." },
  used: {
    tone: "warn",
    badge: "Token in use",
    detail:
      "A session was opened with this token, and bunq shows a token only until then. Ask for a new one: the old one dies with that.",
  },
  expired: {
    tone: "warn",
    badge: "Token expired",
    detail:
      "The token was not used in time: bunq gives it an hour in the sandbox and four in production. Ask for a new one.",
  },
  failed: {
    tone: "bad",
    badge: "Failed",
    detail: "bunq could not set this user up, and no token will come. Make another provision.",
  },
  closed: {
    tone: "neutral",
    badge: "Closed",
    detail: "This provision is over, and no token will come. Make another one.",
  },
};

/** How often it was looked at, and when it is again. `now`: the trusted side’s clock, ms. */
export function looksText({ checks, nextCheckAt }: ProvisionFacts, now: number): string {
  const looks =
    checks === 0 ? "not yet" : checks === 1 ? "once" : checks === 2 ? "twice" : `${checks} times`;
  if (nextCheckAt === null) return looks;
  const seconds = Math.max(0, Math.ceil((nextCheckAt - now) / 1000));
  return seconds === 0 ? `${looks}, looking again` : `${looks}, again in ${seconds} s`;
}
