import { createServer, request as send, type IncomingMessage, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";

/** What stands between: changes what passes. */
export interface Meddling {
  /** Header names that do not get through, in small letters. */
  readonly drops?: readonly string[];
  readonly changesRequest?: (body: Buffer) => Buffer;
  readonly changesAnswer?: (body: Buffer) => Buffer;
}

/** A key and its certificate, PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** A proxy on loopback that can be told to meddle in another way, or to show another certificate. */
export interface Relay {
  readonly origin: string;
  readonly meddle: (meddling: Meddling) => void;
  /** Only for one that speaks TLS. */
  readonly identify: (identity: TlsIdentity) => void;
  readonly close: () => void;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Passes one request on. */
async function pass(
  message: IncomingMessage,
  target: string,
  { drops = [], ...meddling }: Meddling,
) {
  const received = await bodyOf(message);
  const body = meddling.changesRequest ? meddling.changesRequest(received) : received;
  const { host: _host, "content-length": _length, ...others } = message.headers;
  const headers = Object.fromEntries(
    Object.entries(others).filter(([name]) => !drops.includes(name)),
  );
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const url = new URL(message.url ?? "/", target);
    send(url, { method: message.method, headers }, resolve).on("error", reject).end(body);
  });
  const answered = await bodyOf(answer);
  return [answer, meddling.changesAnswer ? meddling.changesAnswer(answered) : answered] as const;
}

/** Listens on a free port of loopback; answers it. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

/** Stands in front of `target()`, for what happens between an app and bunq. With `tls` it speaks that. */
export async function startRelay(
  target: () => string,
  first: Meddling = {},
  tls?: TlsIdentity,
): Promise<Relay> {
  let meddling = first;
  const answer: Parameters<typeof createServer>[1] = (message, response) => {
    const relay = async (): Promise<void> => {
      const [passed, body] = await pass(message, target(), meddling);
      const { "content-length": _size, "transfer-encoding": _coding, ...rest } = passed.headers;
      response.writeHead(passed.statusCode ?? 500, { ...rest, "content-length": body.length });
      response.end(body);
    };
    void relay();
  };
  const secure = tls ? createTlsServer(tls, answer) : null;
  const server = secure ?? createServer(answer);
  const port = await listenOnLoopback(server);
  return {
    origin: `${secure ? "https" : "http"}://127.0.0.1:${port}`,
    meddle: (next) => {
      meddling = next;
    },
    identify: (identity) => secure?.setSecureContext(identity),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
