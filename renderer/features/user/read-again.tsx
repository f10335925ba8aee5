import { Clock, RefreshCw } from "lucide-react";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import type { ReadAgainOffer } from "./read-again-offer.ts";
import styles from "./user-screen.module.css";

export interface ReadAgainProps {
  /** Ms since the epoch. */
  readonly fetchedAt: number;
  readonly offer: ReadAgainOffer;
  readonly isRunning: boolean;
  readonly onRead: () => void;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** How old the object is, and the way to a newer one as long as there is a token to ask with. */
export function ReadAgain({ fetchedAt, offer, isRunning, onRead }: ReadAgainProps) {
  const { ended, offered, hint } = offer;
  const moment = new Date(fetchedAt);
  return (
    <>
      {ended ? (
        <Badge tone="neutral" icon={<Clock aria-hidden="true" />}>
          Session ended
        </Badge>
      ) : null}
      <time className={styles.readAt} dateTime={moment.toISOString()} title={moment.toUTCString()}>
        {ended ? "As read " : "Read "}
        {timeFormat.format(moment)}
      </time>
      {offered ? (
        <Button
          variant="quiet"
          icon={<RefreshCw />}
          title={hint ?? undefined}
          busy={isRunning}
          onClick={onRead}
        >
          Read again
        </Button>
      ) : null}
    </>
  );
}
