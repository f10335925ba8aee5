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
    around: [local, age].filter((part) => part !== null).join(", "),
  };
}

function localTime(moment: number, timeZone: string | undefined): string | null {
  const format = (zone: string | undefined) =>
    new Intl.DateTimeFormat("en-GB", {
      ...(zone === undefined ? {} : { timeZone: zone }),
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    }).format(moment);
  const here = format(timeZone);
  return here === format("UTC") ? null : `${here} local time`;
}
