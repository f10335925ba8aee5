import type { KeyObject } from "node:crypto";
import { verifyBytes } from "../keys/verify-bytes.ts";

/**
 * What the signature that left was made over, found with the public key bunq was given.
 * - `own`: the body as it was sent, which is what bunq asks for.
 * - `before-2020`: method, path, headers and body, the scheme bunq dropped in 2020.
 * - `other-bytes`: the same body in another form. `other-key`: none of it; another key signed.
 * - `unsigned`: no signature left.
 */
export type OwnSignature = "own" | "before-2020" | "other-bytes" | "other-key" | "unsigned";

/** `head` is the request head as it left, request line first. */
export interface SentRequest {
  readonly head: string;
  readonly body: Uint8Array;
}

function pairsOf(head: string): readonly (readonly [string, string])[] {
  return head.split("\r\n").flatMap((line, index) => {
    const colon = line.indexOf(":");
    if (index === 0 || colon < 1) return [];
    return [[line.slice(0, colon), line.slice(colon + 1).trim()] as const];
  });
}

/** Request line without the protocol, the bunq headers sorted, an empty line, the body (doc.bunq.com, Signing). */
function textBefore2020(head: string, body: string): string {
  const [method = "", target = ""] = head.split(" ", 2);
  const lines = pairsOf(head)
    .filter(([name]) => /^(cache-control|user-agent|x-bunq-.*)$/i.test(name))
    .filter(([name]) => !/^x-bunq-client-signature$/i.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  return `${method} ${target}\n${lines.toSorted().join("\n")}\n\n${body}`;
}

/** The forms a body takes when it is written again between signing and sending. */
function otherForms(body: string): readonly string[] {
  const plain = ["", "{}", `${body}\n`, body.trimEnd()];
  try {
    const parsed: unknown = JSON.parse(body);
    const indents = [undefined, 2, 4, "\t"] as const;
    return [...plain, ...indents.map((indent) => JSON.stringify(parsed, null, indent))];
  } catch {
    // Not JSON: then it was not written again as JSON either.
    return plain;
  }
}

/** Checks the signature of a request against the bytes of the same request, as they were sent. */
export function checkOwnSignature(publicKey: KeyObject, sent: SentRequest): OwnSignature {
  const signature = pairsOf(sent.head).find(([name]) => /^x-bunq-client-signature$/i.test(name));
  if (signature === undefined || signature[1] === "") return "unsigned";
  const isOver = (text: string): boolean => verifyBytes(publicKey, Buffer.from(text), signature[1]);
  if (verifyBytes(publicKey, sent.body, signature[1])) return "own";
  const body = Buffer.from(sent.body).toString("utf8");
  if (isOver(textBefore2020(sent.head, body))) return "before-2020";
  return otherForms(body).some(isOver) ? "other-bytes" : "other-key";
}
