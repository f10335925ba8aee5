import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Refused {
  readonly status: number;
  readonly why: string;
}

const fromHere = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** What only a browser sends; a program that steers a sandbox has no reason to. */
function comesFromBrowser({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || headers["sec-fetch-site"] !== undefined;
}

/**
 * Whether a request may steer the sandbox; null when it may. A page in a browser may not, whatever
 * name it found this machine under, and no header ever invites one.
 * SECURITY: each rule has its row in control-endpoint.test.ts.
 */
export function guardControl(
  message: IncomingMessage,
  port: number,
  token: string,
): Refused | null {
  const { headers, method = "GET" } = message;
  if (!fromHere.test(message.socket.remoteAddress ?? "")) {
    return { status: 403, why: "The control endpoint answers programs on its own machine only." };
  }
  // The rule that stops DNS rebinding: whole values, no patterns.
  const names = [message.socket.localAddress ?? "", "127.0.0.1", "localhost", "[::1]"];
  const hosts = names.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? "")) {
    return { status: 421, why: "The control endpoint does not answer under this name." };
  }
  if (comesFromBrowser(message)) {
    return { status: 403, why: "The control endpoint does not answer browsers." };
  }
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  // Digests have one length, so the time taken says nothing about the token.
  if (!timingSafeEqual(digest(given), digest(token))) {
    return {
      status: 401,
      why: "Send the token that was printed at the start: Authorization: Bearer …",
    };
  }
  const isJson = /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(
    headers["content-type"] ?? "",
  );
  if (method !== "GET" && !isJson) return { status: 415, why: "Send JSON, as application/json." };
  return null;
}
