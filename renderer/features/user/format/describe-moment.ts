import { bunqTime } from "../../../components/json-viewer/bunq-time.ts";
import { describeAge } from "../../../components/json-viewer/describe-age.ts";

const utcFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment for people. `utc`: as bunq counts; `around`: local time, where it differs, and the age. */
export interface MomentWords {
  readonly utc: string;
  readonly around: string;
}

/** A time as bunq writes it; null when it is no such time. `zone`: that of this machine. */
export function describeMoment(text: string, now: number, zone?: string): MomentWords | null {
  const moment = bunqTime(text);
  if (moment === null) return null;
  const local = localTime(moment, zone);
  const age = describeAge(moment, now);
  return {
    utc: `${utcFormat.format(moment)} UTC`,
    around: [local, age].filter((part) => part !== null).join(" · "),
  };
}

/** The day is told only where it is another one than in UTC. */
function localTime(moment: number, zone: string | undefined): string | null {
  const here = inZone(moment, zone);
  const utc = inZone(moment, "UTC");
  if (here.day === utc.day && here.time === utc.time) return null;
  return here.day === utc.day ? `${here.time} local` : `${here.day}, ${here.time} local`;
}

function inZone(moment: number, timeZone: string | undefined) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...zone, ...parts }).format(moment);
  return {
    day: format({ day: "numeric", month: "short" }),
    time: format({ hour: "2-digit", minute: "2-digit" }),
  };
}
