import { lookup as dnsLookup } from "node:dns";
import { connect as connectSocket, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { isLoopbackAddress, isLoopbackHost } from "./allowed-target.ts";
import { contextTrusting } from "./trusted-authorities.ts";

/** Where a connection goes. */
export interface SocketEnd {
  readonly host: string;
  readonly port: number;
}

/** Told of every socket as it is made, so that whoever gives up can end it. */
export type OnSocket = (socket: Socket) => void;

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

/** A TCP connection. `resolvedAt`: `performance.now()` when the name had an address; null without one. */
export async function openTcp(
  end: SocketEnd,
  onSocket: OnSocket,
): Promise<{ readonly socket: Socket; readonly resolvedAt: number | null }> {
  let resolvedAt: number | null = null;
  const socket = connectSocket({ ...end, lookup: guardedLookup, autoSelectFamily: true });
  onSocket(socket);
  socket.setNoDelay(true);
  socket.once("lookup", () => (resolvedAt = performance.now()));
  await until(socket, "connect");
  return { socket, resolvedAt };
}

/** TLS with `host` over a connection that is open. `extraCaPem`: trusted beside the usual ones. */
export async function openTls(
  socket: Socket,
  { host, extraCaPem }: { readonly host: string; readonly extraCaPem: string | null },
  onSocket: OnSocket,
): Promise<Socket> {
  const secured = connectTls({
    socket,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ["http/1.1"],
    minVersion: "TLSv1.2",
    ...(extraCaPem === null ? {} : { secureContext: contextTrusting(extraCaPem) }),
    // SECURITY: said outright, because NODE_TLS_REJECT_UNAUTHORIZED=0, which many set for the
    // sake of a company proxy, would otherwise let anyone in between read the key; transport.test.ts.
    rejectUnauthorized: true,
  });
  onSocket(secured);
  await until(secured, "secureConnect");
  return secured;
}

function until(socket: Socket, event: "connect" | "secureConnect"): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once(event, () => {
      socket.off("error", reject);
      resolve();
    });
  });
}
