import { assertNever } from "../../../shared/assert-never.ts";
import type { LogoutReceipt } from "../../../shared/contract/onboarding.ts";

type Outcome = Pick<LogoutReceipt, "server" | "proof" | "proofStatus">;

/**
 * A logout in honest words. `tone`: `ok` when the token is known to be dead, `warn` when that is not
 * known, `bad` when bunq still takes it.
 */
export interface ReceiptWords {
  readonly tone: "ok" | "warn" | "bad";
  readonly title: string;
  /** The token's state in two words, for the badge. */
  readonly state: string;
  /** What bunq did with the session. */
  readonly server: string;
  /** What the follow-up call with the old token showed. */
  readonly proof: string;
  /** What happened on this side, which is the same in every case. */
  readonly here: string;
}

const states = {
  "token-dead": "Token dead",
  "token-alive": "Token alive",
  unknown: "Not proven",
} as const satisfies Record<LogoutReceipt["proof"], string>;

export function describeReceipt(receipt: Outcome): ReceiptWords {
  return {
    tone: chooseTone(receipt),
    title: chooseTitle(receipt),
    state: states[receipt.proof],
    server: describeServer(receipt),
    proof: describeProof(receipt),
    here: "The session token was wiped here.",
  };
}

function chooseTone({ proof }: Outcome): ReceiptWords["tone"] {
  if (proof === "token-dead") return "ok";
  return proof === "token-alive" ? "bad" : "warn";
}

function chooseTitle({ server, proof }: Outcome): string {
  if (proof === "token-alive") return "Logged out here, but bunq still accepts the token";
  if (proof === "token-dead") {
    return server === "already-ended" ? "The session was over already" : "Logged out";
  }
  switch (server) {
    case "ended":
      return "Logged out, not double-checked";
    case "already-ended":
      return "The session was over already";
    case "refused":
      return "Logged out here; bunq did not end the session";
    case "unreachable":
      return "Logged out here; bunq was not reached";
    default:
      return assertNever(server);
  }
}

function describeServer({ server, proof }: Outcome): string {
  switch (server) {
    case "ended":
      return "bunq ended the session.";
    case "already-ended":
      return "bunq no longer knew this session: it had ended before.";
    case "refused":
      return "bunq refused to end the session.";
    case "unreachable":
      return proof === "token-dead"
        ? "bunq’s answer did not arrive, but the request did its work."
        : "No answer came. The session may stay open at bunq until it times out.";
    default:
      return assertNever(server);
  }
}

function describeProof({ server, proof, proofStatus }: Outcome): string {
  const status = proofStatus === null ? "" : ` (${proofStatus})`;
  switch (proof) {
    case "token-dead":
      return `A call with the old token was refused${status}: the token is dead.`;
    case "token-alive":
      return `A call with the old token was still answered${status}. It works until the session times out, for anyone who has a copy.`;
    case "unknown":
      if (proofStatus !== null) {
        return `A call with the old token got an answer that proves nothing${status}.`;
      }
      return server === "unreachable"
        ? "Nothing could be checked without a connection."
        : "The call that checks the old token got no answer.";
    default:
      return assertNever(proof);
  }
}
