import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { call } from "../backend/call.ts";
import { Button } from "../components/button.tsx";
import type { ConnectionLoss } from "../stores/ui-state.ts";
import { uiStore } from "../stores/ui-store.ts";
import { BrandBar } from "./brand-bar.tsx";
import styles from "./full-page.module.css";

interface Words {
  readonly title: string;
  readonly what: ReactNode;
  readonly todo: readonly ReactNode[];
}

const freshLink = (
  <>
    In the terminal where Sandgate runs, press <code>Enter</code> for a new link.
  </>
);
const startAgain = (
  <>
    Is it stopped? Start it again with <code>npm start</code>.
  </>
);
const openIt = "Open the link it prints. It works once, for two minutes.";

const words: Readonly<Record<ConnectionLoss, Words>> = {
  "no-link": {
    title: "Open Sandgate with its link",
    what: "This page belongs to a Sandgate that runs on this machine. It answers only to a tab opened with the link it printed, so that no other page can use your keys.",
    todo: [freshLink, startAgain, openIt],
  },
  "link-used": {
    title: "This link no longer works",
    what: "A link opens one tab, once, and is good for two minutes. This one was used or is too old.",
    todo: [freshLink, startAgain, openIt],
  },
  "session-ended": {
    title: "This tab is no longer connected",
    what: "Sandgate was started again or ended this tab’s session. Your accounts and keys are where they were.",
    todo: [freshLink, openIt],
  },
  "backend-gone": {
    title: "Sandgate does not answer",
    what: "The program behind this page was stopped or is starting. What was done is stored; this page goes on by itself when it is back.",
    todo: [startAgain, openIt],
  },
};

/** A full page instead of the window: the web shell's page cannot reach its backend, and what to do. */
export function ConnectionScreen({ loss }: { readonly loss: ConnectionLoss }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, what, todo } = words[loss];
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={`${styles.page} ${styles.over}`}>
      <BrandBar />
      <main className={styles.card}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{what}</p>
        <ol>
          {todo.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the lines never change places
            <li key={index}>{line}</li>
          ))}
        </ol>
        {loss === "backend-gone" ? <Retry /> : null}
      </main>
    </div>
  );
}

const retryEveryMs = 3000;

/** Asks again by itself; the first answer brings the window back with fresh facts. */
function Retry() {
  const queryClient = useQueryClient();
  const probe = useQuery({
    queryKey: ["connection"],
    queryFn: async () => {
      await call("app.read", {});
      uiStore.getState().connectionRestored();
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "connection",
      });
      return true;
    },
    retry: false,
    gcTime: 0,
    refetchInterval: retryEveryMs,
  });
  return (
    <div className={styles.actions}>
      <Button variant="primary" busy={probe.isFetching} onClick={() => void probe.refetch()}>
        Try again
      </Button>
    </div>
  );
}
