import type { Snippet } from "../../../../shared/contract/signature.ts";
import type { SnippetLanguage } from "../../../../shared/signature-causes.ts";
import { csharpSnippet } from "./csharp-snippet.ts";
import { goSnippet } from "./go-snippet.ts";
import { javaSnippet } from "./java-snippet.ts";
import { nodeSnippet } from "./node-snippet.ts";
import { phpSnippet } from "./php-snippet.ts";
import { pythonSnippet } from "./python-snippet.ts";
import { shellSnippet } from "./shell-snippet.ts";
import { bodyFile, type SnippetBody } from "./snippet-body.ts";
import type { SnippetWriter } from "./snippet-writer.ts";

const writers: Readonly<Record<SnippetLanguage, SnippetWriter>> = {
  python: pythonSnippet,
  php: phpSnippet,
  java: javaSnippet,
  csharp: csharpSnippet,
  node: nodeSnippet,
  go: goSnippet,
  shell: shellSnippet,
};

/** What has to be told beside the code, and within it. */
function notesOf({ content }: SnippetBody, { needs }: SnippetWriter): string[] {
  const notes = ["Your private key lies beside it as private.pem; it is nowhere in the code."];
  if (needs !== null) notes.push(needs);
  if (content.kind === "file") notes.push(`${content.why} Save it as ${bodyFile}.`);
  if (content.kind === "base64") {
    notes.push("The body is in base64, because it holds what a string in code could lose.");
  }
  if (content.kind === "text") {
    for (const { name, variable } of content.hidden) {
      notes.push(`The record hides the ${name}: put it into the environment as ${variable}.`);
    }
  }
  return notes;
}

/**
 * Code that signs a body as bunq asks: RSA, PKCS#1 v1.5, SHA-256, over exactly these bytes. It prints
 * the signature, then the header, and holds no secret.
 */
export function writeSnippet(language: SnippetLanguage, body: SnippetBody): Snippet {
  const writer = writers[language];
  const { fileName, comment, opening = "", write } = writer;
  const notes = notesOf(body, writer);
  const words = ["Signs a body for bunq: RSA, PKCS#1 v1.5, SHA-256.", ...notes];
  const head = words.map((line) => `${comment} ${line}\n`).join("");
  const facts = `${body.bytes === 1 ? "1 byte" : `${body.bytes} bytes`}, SHA-256 ${body.sha256}`;
  return { language, fileName, notes, code: `${opening}${head}\n${write(body.content, facts)}` };
}
