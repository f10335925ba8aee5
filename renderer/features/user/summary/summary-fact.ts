import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import type { DecodedList } from "../../../../shared/user/schema/type-of.ts";
import type { BadgeTone } from "../../../components/badge.tsx";

/**
 * A value in words for people.
 * - `text`: may run over several lines.
 * - `note`: less important words behind it.
 * - `isData`: meant for machines, such as a UUID: shown in the face for data.
 * - `copy`: what is worth copying where the value is an object; else the value as sent is copied.
 */
export interface FactWords {
  readonly text: string;
  readonly note?: string | undefined;
  readonly tone?: BadgeTone | undefined;
  readonly isData?: boolean | undefined;
  readonly copy?: string | undefined;
}

/**
 * One line of a summary. `trail`: from the user object to the value. `unread`: the value is absent,
 * or of another type than documented; the answer has to be asked which.
 */
export interface SummaryFact {
  readonly label: string;
  readonly trail: JsonTrail;
  readonly value: FactWords | "null" | "unread";
}

export interface SummaryGroup {
  readonly title: string;
  readonly facts: readonly SummaryFact[];
}

/** An object of the user, and the way to it from the user object. */
export interface Place<O extends object> {
  readonly object: O;
  readonly trail: JsonTrail;
}

/** As much of a list as a summary shows; the views of the whole object show the rest. */
const mostItems = 20;

/** A field as a line: `say` is asked where there is a value of the documented type. */
export function fact<O extends object, N extends keyof O & string>(
  label: string,
  { object, trail }: Place<O>,
  name: N,
  say: (value: NonNullable<O[N]>) => FactWords | string,
): SummaryFact {
  return { label, trail: [...trail, name], value: valueOf(object[name], say) };
}

/** What stands for the items of a list: how each is labelled, and what it says. */
export interface ItemWords<Item> {
  readonly label: (item: Item) => string;
  readonly say: (item: Item) => FactWords | string;
  /** The member an item is mainly about, which is what is copied of it; the item itself otherwise. */
  readonly member?: string;
}

/** A list as a line for each item; as one line when there is no list, or nothing in it. */
export function listFacts<Item>(
  label: string,
  list: DecodedList<Item> | null | undefined,
  trail: JsonTrail,
  words: ItemWords<Item>,
): readonly SummaryFact[] {
  if (list === null || list === undefined || list.count === 0) {
    return [{ label, trail, value: valueOf(list, () => ({ text: "None", tone: undefined })) }];
  }
  const shown = list.items.slice(0, mostItems).map((item, index) => ({
    label: (item && words.label(item).trim()) || label,
    trail: [...trail, index, ...(item && words.member ? [words.member] : [])],
    value: valueOf(item, words.say),
  }));
  const more = list.count - shown.length;
  if (more === 0) return shown;
  const rest = { text: `${more.toLocaleString("en")} more` };
  return [...shown, { label, trail, value: rest }];
}

function valueOf<V>(
  value: V,
  say: (value: NonNullable<V>) => FactWords | string,
): SummaryFact["value"] {
  if (value === null) return "null";
  if (value === undefined) return "unread";
  const said = say(value);
  const words = typeof said === "string" ? { text: said } : said;
  return words.text.trim() === "" ? { ...words, text: "Empty", tone: undefined } : words;
}
