import { JsonSyntaxError } from "../json/json-syntax-error.ts";
import { parseJson } from "../json/parse-json.ts";
import { prettyJson } from "../json/pretty-json.ts";

/** Where a text stops being JSON: counted from 1, columns in UTF-16 units. */
export interface BodyMistake {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** In UTF-16 units from the beginning. */
  readonly offset: number;
}

/** The first mistake of a body that is to be JSON; null for JSON, and for no body at all. */
export function bodyMistake(text: string): BodyMistake | null {
  if (text === "") return null;
  try {
    parseJson(text);
    return null;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { message, line, column, offset } = error;
    return { message, line, column, offset };
  }
}

/** The same JSON laid out, every key and value as it was typed; null for what is no JSON. */
export function formattedBody(text: string): string | null {
  return bodyMistake(text) === null && text !== "" ? prettyJson(parseJson(text)) : null;
}
