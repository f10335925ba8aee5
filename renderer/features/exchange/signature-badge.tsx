import { Shield, ShieldAlert, ShieldCheck, ShieldOff } from "lucide-react";
import type { ReactNode } from "react";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { Badge, type BadgeTone } from "../../components/badge.tsx";

type Signature = NonNullable<Exchange["response"]>["signature"];

interface Look {
  readonly tone: BadgeTone;
  readonly icon: ReactNode;
  readonly words: string;
  readonly meaning: string;
}

const looks: Readonly<Record<Signature, Look>> = {
  verified: {
    tone: "ok",
    icon: <ShieldCheck aria-hidden="true" />,
    words: "Signature verified",
    meaning: "X-Bunq-Server-Signature fits the bytes received and bunq’s public key.",
  },
  "not-checked": {
    tone: "neutral",
    icon: <Shield aria-hidden="true" />,
    words: "Not checked yet",
    meaning: "bunq’s public key was not known yet, so there was nothing to check against.",
  },
  unsigned: {
    tone: "warn",
    icon: <ShieldOff aria-hidden="true" />,
    words: "Unsigned",
    meaning: "The answer carries no X-Bunq-Server-Signature.",
  },
  mismatch: {
    tone: "bad",
    icon: <ShieldAlert aria-hidden="true" />,
    words: "Signature mismatch",
    meaning: "The bytes received are not the ones bunq signed. Nothing of them is used.",
  },
};

/** The same as a small icon, where there is no room for a badge. */
export function SignatureMark({ signature }: { readonly signature: Signature }) {
  const { tone, icon, words } = looks[signature];
  return (
    <span data-tone={tone} title={words}>
      {icon}
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** Whether the answer is known to be bunq's. */
export function SignatureBadge({ signature }: { readonly signature: Signature }) {
  const { tone, icon, words, meaning } = looks[signature];
  return (
    <span title={meaning}>
      <Badge tone={tone} icon={icon}>
        {words}
      </Badge>
    </span>
  );
}
