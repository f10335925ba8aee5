import type { ExaminedSide } from "../../../shared/contract/signature.ts";

type Side = "request" | "response";

interface VerdictWords {
  readonly tone: "ok" | "warn" | "bad" | "neutral";
  readonly words: string;
  readonly meaning: string;
}

const unsigned: Readonly<Record<Side, VerdictWords>> = {
  request: {
    tone: "neutral",
    words: "Not signed",
    meaning:
      "This request left without a signature. bunq wants one to open a session and for anything that moves money; the first call, which brings it your public key, has none.",
  },
  response: {
    tone: "warn",
    words: "Not signed",
    meaning: "The answer carries no X-Bunq-Server-Signature, so nothing says that it is bunq’s.",
  },
};

type Verdict = Exclude<ExaminedSide["verdict"], "unsigned">;

const checked: Readonly<Record<Verdict, (owner: string, went: string) => VerdictWords>> = {
  matches: (owner, went) => ({
    tone: "ok",
    words: "Matches",
    meaning: `Opened with ${owner}, the signature holds the SHA-256 of exactly the bytes that were ${went}.`,
  }),
  differs: (owner, went) => ({
    tone: "bad",
    words: "Other bytes",
    meaning: `${capitalised(owner)} made this signature, but over other bytes than those ${went}.`,
  }),
  "other-key": (owner) => ({
    tone: "bad",
    words: "Another key",
    meaning: `The signature does not open with ${owner}: another key made it, or it is no signature.`,
  }),
  "key-unknown": () => ({
    tone: "neutral",
    words: "Key not here",
    meaning:
      "The key it belongs to is not here any more, or was never known. It cannot be checked again.",
  }),
};

/** What a verdict is called, and what it means for this side of the exchange. */
export function verdictWords(side: Side, { verdict, key }: ExaminedSide): VerdictWords {
  if (verdict === "unsigned") return unsigned[side];
  const went = side === "request" ? "sent" : "received";
  return checked[verdict](key?.owner ?? "its key", went);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
