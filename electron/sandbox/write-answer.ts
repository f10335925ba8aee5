import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer } from "./answers.ts";
import type { Fault } from "./faults.ts";
import { phraseOf } from "./status-phrases.ts";

type Headers = Readonly<Record<string, string>>;

function writeTruncated(response: ServerResponse, answer: Answer): void {
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  // Destroyed only once the half is on its way, or the client would see a reset and no half.
  response.write(half, () => response.destroy());
}

function writeOversized(response: ServerResponse, bytes: number): void {
  const zeros = Buffer.alloc(64 * 1024);
  let left = bytes;
  const writeMore = () => {
    while (left > 0 && !response.destroyed) {
      const chunk = zeros.subarray(0, Math.min(left, zeros.length));
      left -= chunk.length;
      if (!response.write(chunk)) return;
    }
    if (left === 0) response.end();
  };
  response.on("drain", writeMore);
  writeMore();
}

/** A signature of the right length over the right bytes with a wrong bit in it. */
function spoiled(signature: string): string {
  const bytes = Buffer.from(signature, "base64");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64");
}

function faultyHeaders(headers: Headers, fault: Fault | null): Headers {
  if (fault === null) return headers;
  const { "X-Bunq-Server-Signature": signature, ...rest } = headers;
  if (fault.kind === "missingSignature") return rest;
  if (fault.kind === "redirect") return { ...headers, Location: fault.location };
  if (fault.kind === "oversized") return { ...headers, "Content-Length": String(fault.bytes) };
  if (fault.kind !== "badSignature" || signature === undefined) return headers;
  return { ...rest, "X-Bunq-Server-Signature": spoiled(signature) };
}

/** Sends an answer, or what a fault makes of it. */
export async function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  headers: Headers,
  fault: Fault | null,
): Promise<void> {
  if (fault?.kind === "slow") await delay(fault.delayMs, undefined, { ref: false });
  if (response.destroyed) return;
  response.writeHead(answer.status, phraseOf(answer.status), faultyHeaders(headers, fault));
  if (fault?.kind === "truncated") return writeTruncated(response, answer);
  if (fault?.kind === "oversized") return writeOversized(response, fault.bytes);
  response.end(answer.body);
}
