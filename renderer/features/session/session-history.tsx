import { History } from "lucide-react";
import { useState } from "react";
import { thisSession } from "../../../shared/session/this-session.ts";
import type { PastSession } from "../../../shared/contract/onboarding.ts";
import { Button } from "../../components/button.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { Panel } from "../step-frame/panel.tsx";
import { endWords } from "./describe-session.ts";
import styles from "./session-history.module.css";

/** More of them would push what is current out of sight. */
const shownAtFirst = 5;

/** The account's sessions that are over, the newest first. Nothing while there are none. */
export function SessionHistory({ sessions }: { readonly sessions: readonly PastSession[] }) {
  const [all, setAll] = useState(false);
  if (sessions.length === 0) return null;
  const shown = all ? sessions : sessions.slice(0, shownAtFirst);
  return (
    <Panel
      icon={<History />}
      title="Sessions before"
      aside={
        sessions.length > shownAtFirst ? (
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Show fewer" : `Show all ${sessions.length}`}
          </Button>
        ) : null
      }
    >
      <div className={styles.frame}>
        <table className={styles.sessions}>
          <caption className="visually-hidden">Sessions of this account that are over</caption>
          <thead>
            <tr>
              <th scope="col">Session</th>
              <th scope="col">Opened</th>
              <th scope="col">Ended</th>
              <th scope="col">How</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((session) => (
              <SessionLine key={`${session.id} ${session.openedAt}`} session={session} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function SessionLine({ session }: { readonly session: PastSession }) {
  const { id, openedAt, endedAt, how } = session;
  return (
    <tr>
      <th scope="row">{id === thisSession ? "Imported" : id}</th>
      <td>
        <TimeText at={openedAt} />
      </td>
      <td>
        <TimeText at={endedAt} />
      </td>
      <td>{endWords[how]}</td>
    </tr>
  );
}
