import styles from "./time-text.module.css";

const utcFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const localFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** A moment in UTC, as bunq counts, and beside it in the time of this machine. `at`: ms since the epoch. */
export function TimeText({ at }: { readonly at: number }) {
  const moment = new Date(at);
  const local = moment.getTimezoneOffset() === 0 ? null : localFormat.format(moment);
  return (
    <time dateTime={moment.toISOString()}>
      {utcFormat.format(moment)} UTC
      {local ? <span className={styles.local}>{local}</span> : null}
    </time>
  );
}
