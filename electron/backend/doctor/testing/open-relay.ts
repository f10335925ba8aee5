import { createServer, request as send, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What stands between: changes what passes. */
export interface Meddling {
  /** Header names that do not get through, in small letters. */
  readonly drops?: readonly string[];
  readonly changesRequest?: (body: Buffer) => Buffer;
  readonly changesAnswer?: (body: Buffer) => Buffer;
  /** Speaks TLS with this key and certificate. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Listens on loopback until its test ends; answers the origin. */
export async function listenForTest(server: Server, scheme: "http" | "https"): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy on loopback in front of `target()`, for what happens between an app and bunq. */
export async function openRelay(target: () => string, meddling: Meddling = {}): Promise<string> {
  const { drops = [], changesRequest, changesAnswer, tls } = meddling;
  const relay = async (message: IncomingMessage): Promise<readonly [IncomingMessage, Buffer]> => {
    const received = await bodyOf(message);
    const body = changesRequest ? changesRequest(received) : received;
    const { host: _host, "content-length": _length, ...others } = message.headers;
    const headers = Object.fromEntries(
      Object.entries(others).filter(([name]) => !drops.includes(name)),
    );
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const url = new URL(message.url ?? "/", target());
      send(url, { method: message.method, headers }, resolve).on("error", reject).end(body);
    });
    const answered = await bodyOf(answer);
    return [answer, changesAnswer ? changesAnswer(answered) : answered];
  };
  const listener: Parameters<typeof createServer>[1] = (message, response) => {
    const pass = async (): Promise<void> => {
      const [answer, body] = await relay(message);
      const {
        "content-length": _length,
        "transfer-encoding": _coding,
        ...headers
      } = answer.headers;
      response.writeHead(answer.statusCode ?? 500, { ...headers, "content-length": body.length });
      response.end(body);
    };
    void pass();
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  return listenForTest(server, tls ? "https" : "http");
}
