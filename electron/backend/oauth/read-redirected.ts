import { createHash, timingSafeEqual } from "node:crypto";
import type { OauthRefusal, OauthWait } from "../../../shared/contract/oauth.ts";

/** What a browser brought back (RFC 6749, 4.1.2). `notUsed`: nothing that may be believed. */
export type Redirected =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "refusal"; readonly refusal: OauthRefusal }
  | { readonly kind: "notUsed"; readonly why: NonNullable<OauthWait["notUsed"]> };

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** SECURITY: in constant time, so that a state cannot be guessed bit by bit; read-redirected.test.ts. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** A parameter that stands exactly once and says something; else null. */
function single(parameters: URLSearchParams, name: string): string | null {
  const [value = "", ...others] = parameters.getAll(name);
  return value === "" || others.length > 0 ? null : value;
}

/** Words that came through a browser: one line of printable characters, and not endless. */
function plainWords(text: string): string {
  return text.replaceAll(/\p{C}+/gu, " ").slice(0, 300);
}

const usableCode = /^[\x21-\x7e]{1,2048}$/;

/**
 * Reads the parameters a browser came back with. Nothing is believed without the state this was
 * asked with, not even a refusal.
 */
export function readRedirected(parameters: URLSearchParams, state: string): Redirected {
  // SECURITY: without it any page could send its own code here; read-redirected.test.ts.
  if (!isSame(single(parameters, "state") ?? "", state)) {
    return { kind: "notUsed", why: "other-state" };
  }
  const error = single(parameters, "error");
  if (error !== null) {
    const description = single(parameters, "error_description");
    const refusal = {
      error: plainWords(error),
      description: description === null ? null : plainWords(description),
    };
    return { kind: "refusal", refusal };
  }
  const code = single(parameters, "code");
  if (code === null || !usableCode.test(code)) return { kind: "notUsed", why: "no-answer" };
  return { kind: "code", code };
}

/** What a person pasted: a whole address is read as if the browser had come; else it is the code. */
export function readPasted(text: string, state: string): Redirected {
  const pasted = text.trim();
  const query = /[?&](?=(?:code|error|state)=)/.exec(pasted);
  if (query) {
    const parameters = pasted.slice(pasted.indexOf("?") + 1).replace(/#.*$/s, "");
    return readRedirected(new URLSearchParams(parameters), state);
  }
  if (/^https?:/i.test(pasted) || !usableCode.test(pasted)) {
    return { kind: "notUsed", why: "no-answer" };
  }
  return { kind: "code", code: pasted };
}
