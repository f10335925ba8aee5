import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { TlsIdentity } from "../../doctor/testing/start-relay.ts";

/** A proxy as companies have them, which leads every tunnel to one port of this machine. */
export interface TestProxy {
  /** As a person would enter it. */
  readonly url: string;
  /** What was asked for, e.g. `public-api.sandbox.bunq.com:443`, in order. */
  readonly asked: readonly string[];
  /** Whole lines of the answer in place of a tunnel; null lets the next ones through. */
  readonly answer: (head: string | null) => void;
  readonly close: () => void;
}

/** `tls`: it is spoken to by TLS itself. */
export async function startProxy(
  leadsTo: () => number,
  { tls }: { readonly tls?: TlsIdentity } = {},
): Promise<TestProxy> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  let refusal: string | null = null;
  const server: Server = tls ? createTlsServer(tls) : createServer();
  const follow = (socket: Socket): void => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
  };
  server.on("connection", follow);
  server.on("connect", (request, client: Socket) => {
    asked.push(request.url ?? "");
    if (refusal !== null) {
      client.end(`${refusal}\r\n\r\n`);
      return;
    }
    const beyond = connect(leadsTo(), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      beyond.pipe(client).pipe(beyond);
    });
    follow(beyond);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    asked,
    answer: (head) => {
      refusal = head;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
