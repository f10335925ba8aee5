import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";

export interface SessionUserProps {
  readonly user: OnboardingFacts["user"];
  readonly hasSession: boolean;
}

/** What the answer that opened the session already told, before the user is read by itself. */
export function SessionUser({ user, hasSession }: SessionUserProps) {
  if (!hasSession || user === null) {
    return (
      <p>
        {hasSession
          ? "The session is open. Read the user to see who it belongs to."
          : "Open a session first. Its answer names the user, and this step then reads the whole object."}
      </p>
    );
  }
  return (
    <FactList>
      <FactRow label="User ID" mono copyText={user.id} hint="from the session’s answer">
        {user.id}
      </FactRow>
      <FactRow label="Kind" mono>
        {user.kind}
      </FactRow>
      {user.displayName === null ? null : <FactRow label="Name">{user.displayName}</FactRow>}
      <FactRow label="Next" hint="the whole object, with its signature checked">
        <code>GET /v1/user/{user.id}</code>
      </FactRow>
    </FactList>
  );
}
