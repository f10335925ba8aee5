import type { JsonNode } from "../json/json-node.ts";
import { unescapeString } from "../json/unescape-string.ts";

const maximumVisits = 50_000;
/** Longer texts are no names; nobody is to wait for the words of a huge one. */
const maximumText = 1000;
/** A name has fewer words; of a longer text only the first are put together. */
const maximumWords = 6;
/** Every key is held against each of them; what goes beyond is deep in a huge answer. */
const maximumJoined = 1000;

/** Fields, of users and of all objects in them, that say who somebody is. */
const nameFields: ReadonlySet<string> = new Set([
  "name",
  "first_name",
  "middle_name",
  "last_name",
  "legal_name",
  "display_name",
  "public_nick_name",
  "preferred_name_on_card",
  "company_name_on_card",
]);
/** Those that say where they live, or how they are reached. */
const placeFields: ReadonlySet<string> = new Set([
  "value",
  "street",
  "city",
  "mailbox_name",
  "place_of_birth",
]);
/** One name in several fields, in the order in which it is written. */
const partsOfName = ["first_name", "middle_name", "last_name"];

/** Letters that are no other letter with a mark, as people write them without. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * Decides whether a key may be made of a name or an address of this user: it holds a word of one, of
 * three letters and more, in a name of two; or two words of one name, or all of it, written as one.
 * Letter case and accents do not matter: `zoe_2` and `janjansen` are of Zoë and of Jan Jansen.
 */
export function personalKeys(user: JsonNode): (key: string) => boolean {
  const words = new Set<string>();
  const joined = new Set<string>();
  const addName = (text: string): void => {
    const ofName = wordsOf(text);
    for (const word of ofName) words.add(word);
    if (joined.size >= maximumJoined) return;
    for (const one of joinedWords(ofName.slice(0, maximumWords))) joined.add(one);
  };
  // level by level: what stands in the user itself comes before whatever is deep in it
  const queue: JsonNode[] = [user];
  for (const node of queue) {
    if (isTextOf(nameFields, node)) addName(unescapeString(node.text));
    if (isTextOf(placeFields, node)) {
      for (const word of wordsOf(unescapeString(node.text))) if (word.length > 2) words.add(word);
    }
    const room = Math.max(0, maximumVisits - queue.length);
    const children = node.children.slice(0, room);
    addName(nameInParts(children));
    for (const child of children) queue.push(child);
  }
  return (key) => {
    if (wordsOf(key).some((word) => words.has(word))) return true;
    const letters = wordsOf(key).join("");
    return [...joined].some((one) => letters.includes(one));
  };
}

function isTextOf(fields: ReadonlySet<string>, { kind, key, text }: JsonNode): boolean {
  return kind === "string" && text.length <= maximumText && fields.has(key ?? "");
}

function nameInParts(members: readonly JsonNode[]): string {
  const parts = partsOfName.map((field) =>
    members.find((member) => member.key === field && isTextOf(nameFields, member)),
  );
  return parts.map((part) => (part ? unescapeString(part.text) : "")).join(" ");
}

/** Any two of the words as one, in either order, and all of them. */
function joinedWords(words: readonly string[]): readonly string[] {
  const pairs = words.flatMap((one, at) =>
    words.filter((_, other) => other !== at).map((other) => one + other),
  );
  return words.length > 2 ? [...pairs, words.join("")] : pairs;
}

/** `Zoë_Berg2` is `zoe` and `berg`. Of two letters and more. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[ßøæœłđðþı]/g, (letter) => plainLetters[letter] ?? letter);
  return plain.match(/\p{L}{2,}/gu) ?? [];
}
