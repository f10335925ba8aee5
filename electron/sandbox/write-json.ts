import type { JsonObject } from "./json.ts";

const beyondAscii = /[\u0080-\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * JSON in the spelling of bunq's servers, which is PHP's: `\/` for a slash (recorded), `\u00eb` for
 * what is not ASCII. The second is inferred: the community's JavaScript client hashes one byte per
 * character, so it can verify an answer with a name like Zoë only when that is spelt in ASCII.
 */
export function writeJson(content: JsonObject): string {
  return JSON.stringify(content).replaceAll("/", "\\/").replaceAll(beyondAscii, escaped);
}
