import type { JsonObject } from "./json.ts";
import type { Refusal } from "./refusal.ts";
import { writeJson } from "./write-json.ts";

/** An answer before it is signed and sent. `body` is what gets signed, byte for byte. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  readonly hint: string | null;
  /** Why, when it is bunq's error form. */
  readonly refusal?: Refusal;
  /** Beside those that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One item of `Response`: an object whose one key names the type of its value. */
export type ResponseItem = Readonly<Record<string, JsonObject>>;

function json(status: number, content: JsonObject, hint: string | null = null): Answer {
  const body = Buffer.from(writeJson(content), "latin1");
  return { status, contentType: "application/json", body, hint };
}

/** bunq's page "Response body formatting": `Response` is an array, also around a single item. */
export function respond(...items: readonly ResponseItem[]): Answer {
  return json(200, { Response: items });
}

/** Beside a list: addresses that begin with `/v1`, or null. */
export type Pagination = Readonly<Record<"future_url" | "newer_url" | "older_url", string | null>>;

/** One page of a list; `paging.ts` cuts it. */
export function respondListed(items: readonly ResponseItem[], pagination: Pagination): Answer {
  return json(200, { Response: items, Pagination: pagination });
}

/** bunq's error form, with the sentence once in English and once in the language asked for. */
export function respondError(refusal: Refusal, language: "en_US" | "nl_NL"): Answer {
  const translated = language === "nl_NL" ? refusal.dutch : refusal.english;
  const error = {
    error_description: refusal.english,
    error_description_translated: translated,
  };
  return { ...json(refusal.status, { Error: [error] }, refusal.hint), refusal };
}

/** JSON outside of bunq's wire form, which is how OAuth answers. Nobody may keep it. */
export function respondPlain(status: number, content: JsonObject, hint?: string): Answer {
  return { ...json(status, content, hint ?? null), headers: { "Cache-Control": "no-store" } };
}

/** Sends a browser on, with a GET whatever it came with. */
export function respondRedirect(location: string): Answer {
  const headers = { Location: location, "Cache-Control": "no-store" };
  const contentType = "text/plain; charset=utf-8";
  return { status: 303, contentType, body: Buffer.alloc(0), hint: null, headers };
}

/** The bytes of a picture, which a browser may not take for anything else. */
export function respondBytes(contentType: string, body: Buffer): Answer {
  const headers = { "X-Content-Type-Options": "nosniff" };
  return { status: 200, contentType, body, hint: null, headers };
}

/** Text for a person in a browser; no client of bunq's asks for it. */
export function respondText(text: string): Answer {
  return {
    status: 200,
    contentType: "text/plain; charset=utf-8",
    body: Buffer.from(text),
    hint: null,
  };
}

/** A gateway's page, which is what comes when bunq itself does not answer. */
export function respondHtml(status: number, title: string): Answer {
  const page = `<!doctype html><html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, contentType: "text/html; charset=utf-8", body: Buffer.from(page), hint: null };
}
