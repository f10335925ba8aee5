import { lookup as dnsLookup } from "node:dns";
import { connect as connectSocket, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { buildConnector } from "undici";
import { isLoopbackAddress, isLoopbackHost } from "./allowed-target.ts";

/** Milliseconds each phase of opening one connection took; null where it did not happen. */
export interface ConnectionTimings {
  readonly dns: number | null;
  readonly connect: number;
  readonly tls: number | null;
}

const timingsOfSocket = new WeakMap<object, ConnectionTimings>();

/** The timings of a socket this connector opened. */
export function connectionTimings(socket: object): ConnectionTimings | undefined {
  return timingsOfSocket.get(socket);
}

/**
 * Resolves like the system does, but a loopback name must resolve to loopback: a hosts file that
 * points `localhost` elsewhere must not carry a key off this machine.
 */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    const wanted = isLoopbackHost(hostname)
      ? (addresses ?? []).filter(({ address }) => isLoopbackAddress(address))
      : (addresses ?? []);
    const [first] = wanted;
    if (error || !first) {
      const refused = Object.assign(new Error(`no usable address for ${hostname}`), {
        code: error?.code ?? "ENOTFOUND",
      });
      callback(refused, "", 4);
    } else if (options.all) callback(null, wanted);
    else callback(null, first.address, first.family);
  });
};

/**
 * undici's connector, with DNS, TCP and TLS timed apart. TLS is never made lenient: an unknown
 * certificate authority fails the call. `timeoutMs` bounds the whole of connecting.
 */
export function createTimedConnector(timeoutMs: number): buildConnector.connector {
  return (target, callback) => {
    const secure = target.protocol === "https:";
    const host = target.hostname.replace(/^\[|\]$/g, "");
    const port = Number(target.port) || (secure ? 443 : 80);
    const startedAt = performance.now();
    let resolvedAt: number | null = null;
    let connectedAt = startedAt;

    const socket = connectSocket({ host, port, lookup: guardedLookup, autoSelectFamily: true });
    socket.setNoDelay(true);
    let current: Socket = socket;
    const finish = (error: Error | null): void => {
      clearTimeout(timer);
      current.off("error", finish);
      if (error) {
        socket.destroy();
        callback(error, null);
        return;
      }
      timingsOfSocket.set(current, {
        dns: resolvedAt === null ? null : resolvedAt - startedAt,
        connect: connectedAt - (resolvedAt ?? startedAt),
        tls: secure ? performance.now() - connectedAt : null,
      });
      callback(null, current);
    };
    const timer = setTimeout(() => {
      finish(
        Object.assign(new Error("connecting took too long"), { code: "UND_ERR_CONNECT_TIMEOUT" }),
      );
    }, timeoutMs);

    socket.once("error", finish);
    socket.once("lookup", () => (resolvedAt = performance.now()));
    socket.once("connect", () => {
      connectedAt = performance.now();
      if (!secure) return finish(null);
      socket.off("error", finish);
      const servername = isIP(host) ? {} : { servername: host };
      current = connectTls({
        socket,
        host,
        ...servername,
        ALPNProtocols: ["http/1.1"],
        minVersion: "TLSv1.2",
        // SECURITY: said outright, because NODE_TLS_REJECT_UNAUTHORIZED=0, which many set for the
        // sake of a company proxy, would otherwise let anyone in between read the key; transport.test.ts.
        rejectUnauthorized: true,
      });
      current.once("error", finish);
      current.once("secureConnect", () => finish(null));
    });
  };
}
