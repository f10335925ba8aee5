import { request } from "node:http";
import { isIP, type Socket } from "node:net";
import { ProxyFailure } from "./proxy-failure.ts";

/** Where a tunnel ends. */
export interface TunnelEnd {
  readonly host: string;
  readonly port: number;
}

/**
 * Asks the proxy at the other end of `socket` for a tunnel (RFC 9110, 9.3.6) and answers the same
 * socket, which then leads to `end`. The proxy learns host and port, and nothing of the call: TLS
 * begins behind it. Throws `ProxyFailure`.
 */
export function openTunnel(socket: Socket, proxy: string, end: TunnelEnd): Promise<Socket> {
  const authority = `${isIP(end.host) === 6 ? `[${end.host}]` : end.host}:${end.port}`;
  return new Promise((resolve, reject) => {
    const refuse = (message: string, cause?: unknown): void => {
      reject(new ProxyFailure("PROXY_REFUSED", proxy, message, cause));
    };
    const asking = request({
      method: "CONNECT",
      path: authority,
      headers: { host: authority, connection: "keep-alive" },
      createConnection: () => socket,
    });
    asking.once("connect", ({ statusCode = 0, statusMessage = "" }, _socket, early) => {
      const answer = `${statusCode} ${statusMessage}`.trim();
      if (statusCode === 407) {
        const message = `The proxy ${proxy} wants a login (${answer}).`;
        reject(new ProxyFailure("PROXY_LOGIN", proxy, message));
      } else if (statusCode < 200 || statusCode > 299) {
        refuse(`The proxy ${proxy} refused the way to ${authority} (${answer}).`);
      } else if (early.length > 0) {
        refuse(`The proxy ${proxy} sent something of its own where bunq was to answer.`);
      } else resolve(socket);
    });
    asking.once("error", (error) => {
      refuse(`The proxy ${proxy} did not answer like a proxy.`, error);
    });
    asking.end();
  });
}
