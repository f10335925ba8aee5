import { Clock, RefreshCw } from "lucide-react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import styles from "./user-screen.module.css";

export interface ReadAgainProps {
  /** Ms since the epoch. */
  readonly fetchedAt: number;
  readonly hasSession: boolean;
  readonly isRunning: boolean;
  readonly onRead: () => void;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** How old the object is, and the way to a newer one as long as there is a session. */
export function ReadAgain({ fetchedAt, hasSession, isRunning, onRead }: ReadAgainProps) {
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
      {hasSession ? (
        <Button variant="quiet" icon={<RefreshCw />} busy={isRunning} onClick={onRead}>
          Read again
        </Button>
      ) : null}
    </>
  );
}
