import { Clock, RefreshCw } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { OutputOf } from "../../../shared/contract/operations.ts";
import type { DecodedUser } from "../../../shared/contract/user.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { InnerUsers } from "./inner-users.tsx";
import { UserFacts } from "./user-facts.tsx";
import { UserHero } from "./user-hero.tsx";
import { UserObject } from "./user-object.tsx";
import styles from "./user-screen.module.css";

export interface UserDetailsProps {
  readonly facts: OnboardingFacts;
  readonly read: NonNullable<OutputOf<"user.read">>;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** A user that was read: who it is at the top, the whole object below. */
export function UserDetails({ facts, read }: UserDetailsProps) {
  const { accountId } = facts;
  const fetching = useOperation("user.fetch");
  const { runningSince, failure } = useStepRun("user.fetch", facts);
  const isRunning = runningSince !== null;
  const hasSession = facts.steps.includes("session");
  const readAgain = () => fetching.mutate({ accountId });
  const { user, body, fetchedAt } = read;
  return (
    <section className={styles.screen} aria-labelledby="step-title">
      <div className={styles.top}>
        <UserHero user={user.summary} name={userName(user)}>
          {user.summary.kind === "UserApiKey" ? (
            <InnerUsers user={user} />
          ) : (
            <UserFacts user={user.summary} />
          )}
        </UserHero>
        {failure ? (
          <div className={styles.notice}>
            <StepFailure error={failure} step="user" onRetry={readAgain} />
          </div>
        ) : null}
      </div>
      <UserObject
        body={body}
        kind={user.summary.kind}
        trailing={
          <>
            <ReadAt fetchedAt={fetchedAt} hasSession={hasSession} />
            {hasSession ? (
              <Button variant="quiet" icon={<RefreshCw />} busy={isRunning} onClick={readAgain}>
                Read again
              </Button>
            ) : null}
          </>
        }
      />
    </section>
  );
}

/** An API key has no name of its own; it is known by who granted it. */
function userName({ summary, grantedBy }: DecodedUser): string {
  if (summary.displayName !== null) return summary.displayName;
  const grantor = grantedBy?.displayName ?? null;
  return grantor === null ? `User ${summary.id}` : `API key for ${grantor}`;
}

function ReadAt(props: { readonly fetchedAt: number; readonly hasSession: boolean }) {
  const { fetchedAt, hasSession } = props;
  const moment = new Date(fetchedAt);
  return (
    <>
      {hasSession ? null : (
        <Badge tone="neutral" icon={<Clock aria-hidden="true" />}>
          Session ended
        </Badge>
      )}
      <time className={styles.readAt} dateTime={moment.toISOString()} title={moment.toUTCString()}>
        {hasSession ? "Read " : "As read "}
        {timeFormat.format(moment)}
      </time>
    </>
  );
}
