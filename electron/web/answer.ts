import type { ServerResponse } from "node:http";
import { pageHeaders } from "../backend/page-security.ts";

/** An answer before it is written. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, type: "application/json", body: Buffer.from(JSON.stringify(value)) };
}

/** A refusal in one sentence. It never repeats anything of the request, nor says how we work. */
export function refusalAnswer(status: number, why: string): Answer {
  return jsonAnswer(status, { error: why });
}

/** The only place that writes an answer, so that no answer can go without the headers. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    ...pageHeaders,
    "content-type": answer.type,
    "content-length": answer.body.length,
    ...(answer.status === 405 ? { allow: "GET, HEAD, POST" } : {}),
  });
  response.end(answer.body);
}
