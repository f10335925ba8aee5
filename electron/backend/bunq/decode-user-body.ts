import { decodeUserOf, type UserDecoding } from "../../../shared/user/decode-user.ts";
import type { ParsedBody } from "./read-answer.ts";

/** The user in an answer, of which only the fields of the summary are read. */
export function decodeUserBody(body: ParsedBody): UserDecoding {
  if (body.json !== null) return decodeUserOf(body.json);
  return { ok: false, reason: "not-json", message: `The answer cannot be read: ${body.problem}.` };
}
