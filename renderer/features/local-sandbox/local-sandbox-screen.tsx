import { useIsMutating, useQuery, useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useEffect, useRef } from "react";
import type { LocalSandboxFacts } from "../../../shared/contract/local-sandbox.ts";
import { localSandboxQuery } from "../../backend/local-sandbox-query.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import styles from "./local-sandbox-screen.module.css";
import { RunningSandbox } from "./running-sandbox.tsx";
import { policyMutationKey } from "./use-change-policy.ts";

const readAgainMs = 1000;

/** The embedded bunq: where it is, how it is told to behave, and why it refused what. */
export function LocalSandboxScreen() {
  const changing = useIsMutating({ mutationKey: policyMutationKey }) > 0;
  // other clients call it as well, and nothing else tells what they met
  const sandbox = useQuery({
    ...localSandboxQuery,
    refetchOnMount: "always",
    refetchInterval: changing ? false : readAgainMs,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.screen} aria-labelledby="local-sandbox-title">
      <header className={styles.header}>
        <h1 id="local-sandbox-title" ref={heading} tabIndex={-1}>
          Local sandbox
        </h1>
        <p>
          A bunq of your own on this computer, for Sandgate and for any other client. Nothing in it
          is real.
        </p>
      </header>
      {sandbox.isError ? (
        <ErrorNote
          error={sandbox.error.payload}
          action={{ label: "Try again", onAct: () => void sandbox.refetch() }}
        />
      ) : null}
      {sandbox.data ? <Facts facts={sandbox.data} /> : null}
      {sandbox.data?.running ? <RunningSandbox running={sandbox.data.running} /> : null}
    </section>
  );
}

function Facts({ facts: { directory, running } }: { readonly facts: LocalSandboxFacts }) {
  return (
    <FactList>
      {running ? (
        <FactRow label="Address" mono copyText={running.baseUrl}>
          {running.baseUrl}
        </FactRow>
      ) : (
        <FactRow label="Address">
          <StartButton />
        </FactRow>
      )}
      <FactRow label="State" mono copyText={directory} copyLabel="Copy the directory of its state">
        {directory}
      </FactRow>
      {running ? (
        <>
          <FactRow label="Users">{running.users}</FactRow>
          <FactRow label="Its clock">
            <TimeText at={running.now} />
          </FactRow>
        </>
      ) : null}
    </FactList>
  );
}

function StartButton() {
  const queryClient = useQueryClient();
  const start = useOperation("sandbox.start");
  const press = () =>
    start.mutate(
      {},
      {
        onSuccess: (facts) => {
          queryClient.setQueryData(localSandboxQuery.queryKey, facts);
          announce("The local sandbox runs.");
        },
      },
    );
  return (
    <div className={styles.start}>
      <p>It does not run. It starts by itself when a step needs it, and ends with Sandgate.</p>
      <Button variant="primary" icon={<Play />} busy={start.isPending} onClick={press}>
        Start the local sandbox
      </Button>
      {start.error ? <ErrorNote error={start.error.payload} /> : null}
    </div>
  );
}
