import { Clock } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { thisSession } from "../../../shared/session/this-session.ts";
import { TimeText } from "../../components/time-text.tsx";
import { Note } from "../step-frame/note.tsx";

/** Says that the last session is over, where there was one and nobody logged out of it. */
export function SessionEnded({ facts }: { readonly facts: OnboardingFacts }) {
  const { session, user } = facts;
  if (session) {
    return (
      <Note tone="warn" icon={<Clock />} title="The session ended">
        <p>
          {session.id === thisSession ? "The imported session" : `Session ${session.id}`} ran out.
          Installation and device still stand.
        </p>
        <p>
          <TimeText at={session.endsAt + session.clockOffsetMs} />
        </p>
      </Note>
    );
  }
  if (!user) return null;
  return (
    <Note tone="warn" icon={<Clock />} title="The session is over">
      <p>bunq no longer accepts its token. Installation and device still stand.</p>
    </Note>
  );
}
