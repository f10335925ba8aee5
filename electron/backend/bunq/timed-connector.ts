import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import type { Settings } from "../../../shared/contract/settings.ts";
import { isLoopbackHost } from "./allowed-target.ts";
import { openTls, openTcp, type OnSocket, type SocketEnd } from "./open-socket.ts";
import { openTunnel } from "./open-tunnel.ts";
import { ProxyFailure } from "./proxy-failure.ts";

/** What a person may choose of the way to bunq. */
export type NetworkChoices = Pick<Settings, "proxyUrl" | "extraCaPem">;

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
 * The proxy on the way to a host, null where there is none.
 * SECURITY: what listens on this machine is called directly, so that no proxy sees a call that was
 * never meant to leave; transport-proxy.test.ts.
 */
export function proxyTo(hostname: string, { proxyUrl }: NetworkChoices): URL | null {
  return proxyUrl === null || isLoopbackHost(hostname) ? null : new URL(proxyUrl);
}

/**
 * undici's connector, with DNS, TCP and TLS timed apart; asking a proxy for the way counts as
 * connecting. TLS is never made lenient: an unknown certificate authority fails the call.
 * `timeoutMs` bounds the whole of connecting.
 */
export function createTimedConnector(
  timeoutMs: number,
  choices: NetworkChoices,
): buildConnector.connector {
  return (target, callback) => {
    const sockets: Socket[] = [];
    let late: Error | null = null;
    const timer = setTimeout(() => {
      const error = new Error("connecting took too long");
      late = Object.assign(error, { code: "UND_ERR_CONNECT_TIMEOUT" });
      sockets.at(-1)?.destroy(late);
    }, timeoutMs);
    const end = (error: Error | null, socket: Socket | null): void => {
      clearTimeout(timer);
      if (socket) return callback(null, socket);
      for (const opened of sockets) opened.destroy();
      callback(late ?? error ?? new Error("no connection"), null);
    };
    const onSocket = (socket: Socket): void => {
      sockets.push(socket);
      // between two phases nobody else listens, and an error nobody listens to ends the process
      socket.on("error", () => undefined);
    };
    open(target, choices, onSocket).then(
      (socket) => end(null, socket),
      (error: unknown) => end(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

async function open(
  target: buildConnector.Options,
  choices: NetworkChoices,
  onSocket: OnSocket,
): Promise<Socket> {
  const secure = target.protocol === "https:";
  const end = endOf(target);
  const proxy = proxyTo(target.hostname, choices);
  const startedAt = performance.now();
  const { socket: path, resolvedAt } = proxy
    ? await openPath(proxy, end, { choices, onSocket })
    : await openTcp(end, onSocket);
  const connectedAt = performance.now();
  const { extraCaPem } = choices;
  const socket = secure ? await openTls(path, { host: end.host, extraCaPem }, onSocket) : path;
  timingsOfSocket.set(socket, {
    dns: resolvedAt === null ? null : resolvedAt - startedAt,
    connect: connectedAt - (resolvedAt ?? startedAt),
    tls: secure ? performance.now() - connectedAt : null,
  });
  return socket;
}

/** A way through the proxy, which is itself spoken to by TLS where its address says so. */
async function openPath(
  proxy: URL,
  end: SocketEnd,
  { choices, onSocket }: { readonly choices: NetworkChoices; readonly onSocket: OnSocket },
): ReturnType<typeof openTcp> {
  const at = endOf(proxy);
  const name = `${proxy.hostname}:${at.port}`;
  try {
    const { socket, resolvedAt } = await openTcp(at, onSocket);
    const { extraCaPem } = choices;
    const asked =
      proxy.protocol === "https:"
        ? await openTls(socket, { host: at.host, extraCaPem }, onSocket)
        : socket;
    return { socket: await openTunnel(asked, name, end), resolvedAt };
  } catch (cause) {
    if (cause instanceof ProxyFailure) throw cause;
    throw new ProxyFailure("PROXY_UNREACHABLE", name, `The proxy ${name} cannot be reached`, cause);
  }
}

function endOf(address: {
  readonly hostname: string;
  readonly protocol: string;
  readonly port: string;
}): SocketEnd {
  const usual = address.protocol === "https:" ? 443 : 80;
  return { host: address.hostname.replace(/^\[|\]$/g, ""), port: Number(address.port) || usual };
}
