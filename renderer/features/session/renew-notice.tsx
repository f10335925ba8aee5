import { Clock } from "lucide-react";
import { remainingText } from "../clock/remaining-text.ts";
import { useNow } from "../clock/use-now.ts";
import { Note } from "../step-frame/note.tsx";
import { measureLifetime } from "./measure-lifetime.ts";
import { RenewButton, type RenewButtonProps } from "./renew-button.tsx";

/** Near the end: how long is left, and the way to a new session. Nothing before that. */
export function RenewNotice({ facts, session }: RenewButtonProps) {
  const now = useNow(facts.accountId, session.endsAt);
  const { phase, remainingMs } = measureLifetime(session, now);
  if (phase === "fresh" || phase === "ended") return null;
  return (
    <Note
      tone="warn"
      icon={<Clock />}
      title={`This session ends in ${remainingText(remainingMs)}`}
      action={<RenewButton facts={facts} session={session} />}
    >
      <p>Renewing opens a new one, then ends this one at bunq. The user stays read.</p>
    </Note>
  );
}
