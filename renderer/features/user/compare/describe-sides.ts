import type { ComparisonChoice, OtherUser } from "../../../stores/ui-state.ts";

export interface Sides {
  readonly from: string;
  readonly to: string;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** What the two sides are called, with when each was read where that is known. */
export function describeSides(
  { other, isSwapped }: ComparisonChoice,
  otherReadAt: number | null,
  ownReadAt: number | null,
): Sides {
  const own = ownReadAt === null ? "this text" : withTime("this reading", ownReadAt);
  const second = withTime(nameOf(other), otherReadAt);
  return isSwapped ? { from: own, to: second } : { from: second, to: own };
}

export function readingTime(at: number): string {
  return timeFormat.format(at);
}

function withTime(name: string, at: number | null): string {
  return at === null ? name : `${name}, ${readingTime(at)}`;
}

function nameOf(other: OtherUser): string {
  switch (other.sort) {
    case "previous":
      return "the reading before";
    case "account":
      return `“${other.name}”`;
    case "file":
      return other.name;
    case "pasted":
    default:
      return "the pasted text";
  }
}
