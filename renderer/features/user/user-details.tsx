import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { OutputOf } from "../../../shared/contract/operations.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { StepFailure } from "../step-frame/step-failure.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { useUserDocument } from "./document/use-user-document.ts";
import { useUserReading } from "./document/use-user-reading.ts";
import { heroWords, type KnownUser } from "./hero-words.ts";
import { ReadAgain } from "./read-again.tsx";
import { UserHero } from "./user-hero.tsx";
import { UserObject } from "./user-object.tsx";
import styles from "./user-screen.module.css";

export interface UserDetailsProps {
  readonly facts: OnboardingFacts;
  readonly known: KnownUser;
  readonly read: NonNullable<OutputOf<"user.read">>;
}

/** A user that was read: who it is at the top, the object in all its views below. */
export function UserDetails({ facts, known, read }: UserDetailsProps) {
  const { accountId } = facts;
  const fetching = useOperation("user.fetch");
  const { runningSince, failure } = useStepRun("user.fetch", facts);
  const { kind } = known;
  const { fetchedAt, bodyBytes } = read;
  const [opened, open] = useUserDocument({ accountId, kind, fetchedAt, bodyBytes });
  const user = useUserReading(opened.phase === "open" ? opened.document : null);
  const readAgain = () => fetching.mutate({ accountId });
  return (
    <section className={styles.screen} aria-labelledby="step-title">
      <UserHero id={known.id} words={heroWords(known, user?.reading.ok ? user.reading : null)} />
      {failure ? (
        <div className={styles.notice}>
          <StepFailure error={failure} step="user" onRetry={readAgain} />
        </div>
      ) : null}
      <UserObject
        accountId={accountId}
        kind={kind}
        opened={opened}
        bodyBytes={bodyBytes}
        user={user}
        onOpen={open}
        trailing={
          <ReadAgain
            fetchedAt={fetchedAt}
            hasSession={facts.steps.includes("session")}
            isRunning={runningSince !== null}
            onRead={readAgain}
          />
        }
      />
    </section>
  );
}
