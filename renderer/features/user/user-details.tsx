import { useQuery } from "@tanstack/react-query";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { OutputOf } from "../../../shared/contract/operations.ts";
import { settingsQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { UserLinks } from "../on-behalf/user-links.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { useUserDocument } from "./document/use-user-document.ts";
import { useUserReading } from "./document/use-user-reading.ts";
import { heroWords, type KnownUser } from "./hero-words.ts";
import { readAgainOffer } from "./read-again-offer.ts";
import { ReadAgain } from "./read-again.tsx";
import { UserBody } from "./user-body.tsx";
import { UserFailure } from "./user-failure.tsx";
import { UserHero } from "./user-hero.tsx";
import styles from "./user-screen.module.css";
import { UserTabs } from "./user-tabs.tsx";
import type { UserView } from "./user-views.tsx";

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
  const body = useUserDocument({ accountId, kind, fetchedAt, bodyBytes });
  const { opened } = body;
  const user = useUserReading(opened.phase === "open" ? opened.document : null);
  const { data: settings } = useQuery(settingsQuery);
  const view = settings?.userView ?? "summary";
  const changeSettings = useChangeSettings();
  const onView = (userView: UserView) => changeSettings({ userView });
  const readAgain = () => fetching.mutate({ accountId });
  return (
    <section className={styles.screen} aria-labelledby="step-title">
      <UserHero
        id={known.id}
        words={heroWords(known, user?.reading.ok ? user.reading : null)}
        links={<UserLinks facts={facts} />}
      />
      {failure ? (
        <div className={styles.notice}>
          <UserFailure accountId={accountId} error={failure} onRetry={readAgain} />
        </div>
      ) : null}
      <div className={styles.object}>
        <UserTabs
          user={user}
          view={view}
          onView={onView}
          trailing={
            <ReadAgain
              fetchedAt={fetchedAt}
              offer={readAgainOffer(facts, settings?.renewal ?? "automatic")}
              isRunning={runningSince !== null}
              onRead={readAgain}
            />
          }
        >
          <UserBody
            bytes={bodyBytes}
            label={`${kind}, all fields`}
            {...{ body, accountId, kind, user, view, onView }}
          />
        </UserTabs>
      </div>
    </section>
  );
}
