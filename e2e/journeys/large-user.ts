import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { startSandbox } from "../../electron/sandbox/start-sandbox.ts";

export interface LargeUserSandbox {
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * A sandbox whose users are followed by a list of this many bytes when they are read, signed like
 * every answer: a small server in front of an ordinary sandbox, which share their key.
 */
export async function startLargeUserSandbox(bytes: number): Promise<LargeUserSandbox> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const serverKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const sandbox = await startSandbox({ serverKey });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const received = await passOn(request, sandbox.baseUrl);
    const body = Buffer.from(await received.arrayBuffer());
    const isUser = request.method === "GET" && /^\/v1\/user\/\d+$/.test(request.url ?? "");
    const sent = isUser ? enlarged(body, bytes) : body;
    const headers = new Headers(received.headers);
    if (isUser) {
      headers.set("X-Bunq-Server-Signature", sign("sha256", sent, privateKey).toString("base64"));
    }
    headers.set("Content-Length", String(sent.length));
    response.writeHead(received.status, [...headers].flat()).end(sent);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await sandbox.close();
    },
  };
}

async function passOn(request: IncomingMessage, baseUrl: string): Promise<Response> {
  const { method = "GET", url = "/" } = request;
  const body = await buffer(request);
  const pairs = Object.entries(request.headers).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string" && !isOfConnection(pair[0]),
  );
  return fetch(baseUrl + url, {
    method,
    headers: pairs,
    ...(body.length > 0 ? { body } : {}),
  });
}

function isOfConnection(header: string): boolean {
  return ["host", "connection", "content-length"].includes(header);
}

/** The same user with a field that nobody documents, of about this many bytes. */
function enlarged(body: Buffer, bytes: number): Buffer {
  const item = { note: "a row of a user that has grown over the years" };
  const rows = Array.from({ length: Math.ceil(bytes / JSON.stringify(item).length) }, () => item);
  const text = body.toString();
  const end = text.lastIndexOf("}}]}");
  return Buffer.from(`${text.slice(0, end)},"grown":${JSON.stringify(rows)}}}]}`);
}
