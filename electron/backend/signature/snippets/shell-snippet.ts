import { bodyFile, type HiddenSecret, type SnippetBody } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";

/** Nothing between single quotes means anything, so that the quote itself has to step outside. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The text in pieces, so that no secret has to pass through a tool that changes it. */
function pieces(text: string, [first, ...rest]: readonly HiddenSecret[]): readonly string[] {
  if (first === undefined) return text === "" ? [] : [quoted(text)];
  return text.split(first.placeholder).flatMap((part, index) => {
    const before = index === 0 ? [] : [`"$${first.variable}"`];
    return [...before, ...pieces(part, rest)];
  });
}

/** A carriage return is lost on the way through many an editor, and with it the signature. */
function printed(content: SnippetBody["content"]): string {
  if (content.kind === "file") return `cat ${bodyFile}`;
  if (content.kind === "base64") return `printf '%s' '${content.base64}' | openssl base64 -d -A`;
  if (content.hidden.length === 0 && content.text.includes("\r")) {
    const base64 = Buffer.from(content.text).toString("base64");
    return `printf '%s' '${base64}' | openssl base64 -d -A`;
  }
  return `printf '%s' ${pieces(content.text, content.hidden).join(" ") || "''"}`;
}

export const shellSnippet: SnippetWriter = {
  fileName: "sign.sh",
  needs: "It needs OpenSSL, as the command openssl.",
  comment: "#",
  opening: "#!/bin/sh\n",
  write: (content, facts) => `set -eu

# ${facts}
body() {
  ${printed(content)}
}

value=$(body | openssl dgst -sha256 -sign private.pem | openssl base64 -A)
printf '%s\\n' "$value"
printf 'X-Bunq-Client-Signature: %s\\n' "$value"
`,
};
