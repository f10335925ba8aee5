import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";

/** What the answer that opened the session already told, before the user is read by itself. */
export function SessionUser({ user }: { readonly user: OnboardingFacts["user"] }) {
  if (user === null) return <p>The session is open. Read the user to see who it belongs to.</p>;
  return (
    <FactList>
      <FactRow label="User ID" mono copyText={user.id} hint="from the session’s answer">
        {user.id}
      </FactRow>
      <FactRow label="Kind" mono>
        {user.kind}
      </FactRow>
      {user.displayName === null ? null : <FactRow label="Name">{user.displayName}</FactRow>}
      {user.requestedBy ? <InnerUser label="Asked for by" user={user.requestedBy} /> : null}
      {user.grantedBy ? <InnerUser label="Granted by" user={user.grantedBy} /> : null}
      <FactRow label="Next" mono hint="the whole object, with its signature checked">
        GET /v1/user/{user.id}
      </FactRow>
    </FactList>
  );
}

type Inner = NonNullable<NonNullable<OnboardingFacts["user"]>["grantedBy"]>;

/** A user inside a `UserApiKey`; its own id is not the one for addresses. */
export function InnerUser({ label, user }: { readonly label: string; readonly user: Inner }) {
  const { kind, id, displayName } = user;
  return (
    <FactRow label={label} hint={`${kind}${id === null ? "" : ` ${id}`}`}>
      {displayName ?? kind}
    </FactRow>
  );
}
