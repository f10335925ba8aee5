import { thisSession } from "../../../shared/session/this-session.ts";

/** `session 25536694`, or what stands for one whose id its file did not tell. */
export function nameSession(id: string): string {
  return id === thisSession ? "the imported session" : `session ${id}`;
}
