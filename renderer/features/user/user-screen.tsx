import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { nextStep } from "../../app/current-step.ts";
import { onboardingQuery, userQuery } from "../../backend/queries.ts";
import { StepBlocked } from "../step-frame/step-blocked.tsx";
import { StepLoading } from "../step-frame/step-loading.tsx";
import { userPurpose, UserReady } from "./user-ready.tsx";

/** The viewer and the panels are half of the window's code: they come with the first user. */
const UserDetails = lazy(async () => ({
  default: (await import("./user-details.tsx")).UserDetails,
}));

/** The last step: the user as bunq describes it, its ID ready to be copied. */
export function UserScreen({ accountId }: { readonly accountId: string }) {
  const facts = useQuery(onboardingQuery(accountId));
  const read = useQuery(userQuery(accountId));
  if (facts.data === undefined || read.data === undefined) {
    const retry = () => {
      void facts.refetch();
      void read.refetch();
    };
    return <StepLoading step="user" error={facts.error ?? read.error} onRetry={retry} />;
  }
  // an object that was read stays to be looked at when its session is over
  const known = facts.data.user;
  if (read.data && known) {
    return (
      <Suspense fallback={null}>
        <UserDetails facts={facts.data} known={known} read={read.data} />
      </Suspense>
    );
  }
  const next = nextStep(facts.data.steps) ?? "user";
  // bunq decides whether a session is over; the call that finds out renews it
  if (next === "user" || (next === "session" && facts.data.session !== null))
    return <UserReady facts={facts.data} />;
  return (
    <StepBlocked step="user" sentence={userPurpose} by={next}>
      A user is read with a session’s token. The answer that opens the session already names it.
    </StepBlocked>
  );
}
