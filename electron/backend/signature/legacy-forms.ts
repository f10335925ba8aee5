import type { BodyForm } from "./body-form.ts";

/** The head of a request that was sent. `headers`: one a line, `Name: value`. */
export interface SentHead {
  readonly method: string;
  readonly path: string;
  readonly headers: string;
}

/** The headers that were signed: two by name, and bunq's own but for the signature itself. */
function signedLines(headers: string): string {
  return headers
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(0, colon)).trim();
      const isSigned = /^(cache-control|user-agent|x-bunq-.*)$/i.test(name);
      if (!isSigned || /^x-bunq-client-signature$/i.test(name)) return [];
      return [`${name}: ${line.slice(colon + 1).trim()}`];
    })
    .toSorted()
    .join("\n");
}

/** The path as it may have been given: with and without the version, of a whole address, or bare. */
function pathsOf(given: string): readonly string[] {
  const path = given.replace(/^https?:\/\/[^/]*/i, "") || "/";
  const bare = path.replace(/^\/v1(?=\/)/, "");
  return [...new Set([path, `/v1${bare}`, bare, bare.replace(/\?.*$/, "")])];
}

/**
 * What bunq had signed until 2020: the request line, its headers in order, an empty line, the body
 * (doc.bunq.com, Signing, before 28 April 2020).
 */
export function* legacyForms(sent: SentHead, body: Uint8Array): Generator<BodyForm> {
  const lines = signedLines(sent.headers);
  for (const path of pathsOf(sent.path.trim())) {
    const head = `${sent.method.trim().toUpperCase()} ${path}\n${lines}\n\n`;
    for (const [bytes, more] of [
      [Buffer.concat([Buffer.from(head), body]), ""],
      [Buffer.from(head), ", without the body"],
    ] as const) {
      const is = `method, path (${path}), headers and body, the scheme of before 2020${more}`;
      yield { cause: "scheme-before-2020", is, bytes };
    }
  }
}
