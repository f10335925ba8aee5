import type { JsonNode } from "../json/json-node.ts";
import { unescapeString } from "../json/unescape-string.ts";

const maximumVisits = 50_000;
/** Longer texts are no names; nobody is to wait for the words of a huge one. */
const maximumText = 1000;

/** Fields, of users and of all objects in them, that say who somebody is or where they live. */
const personalFields: ReadonlySet<string> = new Set([
  "name",
  "first_name",
  "middle_name",
  "last_name",
  "legal_name",
  "display_name",
  "public_nick_name",
  "value",
  "street",
  "city",
  "mailbox_name",
  "place_of_birth",
  "preferred_name_on_card",
  "company_name_on_card",
]);

/** The words of three letters and more, in lower case, of all names and addresses in a user object. */
export function personalWords(user: JsonNode): ReadonlySet<string> {
  const words = new Set<string>();
  // level by level: what stands in the user itself comes before whatever is deep in it
  const queue: JsonNode[] = [user];
  for (const node of queue) {
    if (isPersonal(node)) {
      for (const word of wordsOf(unescapeString(node.text))) words.add(word);
    }
    const room = Math.max(0, maximumVisits - queue.length);
    for (const child of node.children.slice(0, room)) queue.push(child);
  }
  return words;
}

function isPersonal({ kind, key, text }: JsonNode): boolean {
  return kind === "string" && text.length <= maximumText && personalFields.has(key ?? "");
}

/** `Zoë_Berg2` is `zoë` and `berg`. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}
