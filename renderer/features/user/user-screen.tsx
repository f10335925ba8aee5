import { useQuery } from "@tanstack/react-query";
import { onboardingQuery, userQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { StepScreen } from "../../components/step-screen.tsx";
import { useUi } from "../../stores/ui-store.ts";
import { SessionUser } from "./session-user.tsx";
import { UserDetails } from "./user-details.tsx";

export interface UserScreenProps {
  readonly accountId: string;
}

const waiting =
  "Who the session belongs to, and the user ID that every later request carries in its address.";

/** The last step: the user as bunq describes it, its ID ready to be copied. */
export function UserScreen({ accountId }: UserScreenProps) {
  const { data: facts } = useQuery(onboardingQuery(accountId));
  const { data: read } = useQuery(userQuery(accountId));
  const fetch = useOperation("user.fetch");
  const showExchange = useUi((state) => state.exchangeSelected);
  const viewStep = useUi((state) => state.stepViewed);
  const isRunning = fetch.isPending || facts?.running?.operation === "user.fetch";
  const hasSession = facts?.steps.includes("session") ?? false;
  const onRead = () => fetch.mutate({ accountId });
  const failure = fetch.error?.payload;
  const note =
    failure === undefined || isRunning ? null : (
      <ErrorNote
        error={failure}
        action={
          failure.code === "bunq_unauthorized"
            ? { label: "Go to session", onAct: () => viewStep("session") }
            : undefined
        }
        onShowExchange={() => showExchange(failure.exchangeId ?? null)}
      />
    );

  if (read) {
    return (
      <UserDetails
        read={read}
        hasSession={hasSession}
        isRunning={isRunning}
        note={note}
        onRead={onRead}
      />
    );
  }
  return (
    <StepScreen
      title="User"
      sentence={waiting}
      status={hasSession ? null : <Badge tone="neutral">Needs a session</Badge>}
      actions={
        <>
          {hasSession ? null : <Button onClick={() => viewStep("session")}>Go to session</Button>}
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            busy={isRunning}
            disabled={!hasSession}
            onClick={onRead}
          >
            Read user
          </Button>
        </>
      }
    >
      {note}
      <SessionUser user={facts?.user ?? null} hasSession={hasSession} />
    </StepScreen>
  );
}
