import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { AppError } from "../app-error.ts";
import { systemCode } from "../storage/system-code.ts";
import type { ListenPlace } from "./redirect-address.ts";
import { redirectedHeaders, redirectedPage } from "./redirected-page.ts";
import type { Redirected } from "./read-redirected.ts";

export interface RedirectListener {
  readonly port: number;
  /** Takes no further browser; an answer on its way still arrives, and whoever lingers is cut off. */
  readonly close: () => void;
}

/** A browser sends its few lines at once; whoever takes longer is none. */
const requestMs = 5000;
/** An answer is a small page to a browser of this machine, which has it long before. */
const graceMs = 1000;

/**
 * Waits on this machine for browsers that come back from the authorize page. `onReturn` says what
 * came, and the tab shows that. Throws `invalid_input` on `redirectUri` when the port is not to be
 * had.
 */
export async function listenForRedirect(
  place: ListenPlace,
  onReturn: (parameters: URLSearchParams) => Redirected["kind"],
): Promise<RedirectListener> {
  const server = createServer(
    { requestTimeout: requestMs, headersTimeout: requestMs, connectionsCheckingInterval: 1000 },
    (request, response) => {
      const parameters = returned(request, server, place);
      if (parameters === null) refuse(response);
      else answer(response, onReturn(parameters));
    },
  );
  server.unref();
  await listen(server, place.port ?? 0);
  return {
    port: portOf(server),
    close: () => {
      server.close();
      server.closeIdleConnections();
      // SECURITY: a closed server times nobody out any more, so a connection on which nothing whole
      // came would stay open; redirect-listener.test.ts.
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(portNotToBeHad(port, cause)));
    // SECURITY: this machine alone; redirect-listener.test.ts.
    server.listen(port, "127.0.0.1", resolve);
  });
}

function portNotToBeHad(port: number, cause: Error): AppError {
  const code = systemCode(cause);
  const why =
    code === "EADDRINUSE"
      ? `Port ${port} is taken by another program on this machine, or by another account that waits. Stop that, or register and use an address with another port.`
      : `Port ${port} cannot be listened on (${code}). Register and use an address with another port, above 1023.`;
  return new AppError("invalid_input", why, { field: "redirectUri", cause });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** The parameters of a browser that was sent back here; null for every other request. */
function returned(
  request: IncomingMessage,
  server: Server,
  { host, path }: ListenPlace,
): URLSearchParams | null {
  const port = portOf(server);
  const hosts = [`${host}:${port}`, ...(port === 80 ? [host] : [])];
  const [target = "", ...query] = (request.url ?? "").split("?");
  const destination = request.headers["sec-fetch-dest"];
  // SECURITY: a name of another site may point here, and its pages may load from here;
  // redirect-listener.test.ts.
  const isMeant =
    request.method === "GET" &&
    target === path &&
    hosts.includes(request.headers.host?.toLowerCase() ?? "") &&
    (destination === undefined || destination === "document");
  return isMeant ? new URLSearchParams(query.join("?")) : null;
}

function answer(response: ServerResponse, kind: Redirected["kind"]): void {
  response.writeHead(kind === "notUsed" ? 400 : 200, { ...redirectedHeaders });
  response.end(redirectedPage(kind));
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { connection: "close", "cache-control": "no-store" });
  response.end();
}
