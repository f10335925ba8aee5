import { createServer, STATUS_CODES, type Server, type ServerResponse } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Dispatch } from "../backend/dispatch.ts";
import type { Clock, Logger } from "../backend/ports.ts";
import { answerRequest, type WebParts } from "./answer-request.ts";
import { refusalAnswer, writeAnswer } from "./answer.ts";
import { LaunchLink } from "./launch-link.ts";
import { PortTakenError } from "./port-taken-error.ts";
import { pageHeaders } from "../backend/page-security.ts";
import { readStaticFiles } from "./static-files.ts";
import { trustedAddresses, type CodespacesVariables } from "./trusted-addresses.ts";
import { WebSessions } from "./web-sessions.ts";

/**
 * - `port`: 0 takes any free one. There is no address to choose: it is 127.0.0.1, always.
 * - `allowedHosts`: further names a tunnel or proxy reaches us under, exact, in lower case.
 */
export interface WebShellOptions {
  readonly dispatch: Dispatch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly rendererDirectory: string;
  readonly port: number;
  readonly allowedHosts?: readonly string[];
  readonly environment?: CodespacesVariables;
}

/** The web shell, serving. */
export interface WebShell {
  readonly port: number;
  /** A fresh link, e.g. `http://127.0.0.1:18500/#t=…`; the one before it stops working. */
  readonly createLink: () => string;
  /** Stops at once, also with requests under way. */
  readonly close: () => Promise<void>;
}

const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // for a request to arrive; an answer may take as long as bunq does
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  // Without Host the guard refuses, with our headers; Node's own refusal has none.
  requireHostHeader: false,
} as const;

/** Serves the built page and the one door of the backend to browsers on this machine. */
export async function startWebShell(options: WebShellOptions): Promise<WebShell> {
  const { clock, dispatch, logger } = options;
  const findFile = readStaticFiles(options.rendererDirectory);
  const link = new LaunchLink(clock);
  const server = createServer(limits);
  const port = await listen(server, options.port);
  const trusted = trustedAddresses({ ...options, port });
  serve(server, { dispatch, findFile, link, trusted, sessions: new WebSessions(clock) }, logger);
  return {
    port,
    // The literal address, because `localhost` may be another program's on the same port.
    createLink: () => `http://127.0.0.1:${port}/#t=${link.issue()}`,
    close: () => stop(server),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(cause.code === "EADDRINUSE" ? new PortTakenError(wanted, cause) : cause);
    });
    // SECURITY: loopback only, and no option for it; start-web-shell.test.ts.
    server.listen({ port: wanted, host: "127.0.0.1", exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was assigned");
  return address.port;
}

function serve(server: Server, parts: WebParts, logger: Logger): void {
  const answer = (message: IncomingMessage, response: ServerResponse, askForBody = () => {}) => {
    void answerRequest({ message, askForBody }, parts)
      .catch((cause: unknown) => {
        // The browser went away in the middle of its request: nobody is left to answer.
        if (message.destroyed && !message.complete) return null;
        logger.error("web.defect", { cause: cause instanceof Error ? cause.message : "unknown" });
        return refusalAnswer(500, "Sandgate has a defect here. Its log says more.");
      })
      .then((written) => written && writeAnswer(response, written));
  };
  server.on("request", (message, response) => answer(message, response));
  server.on("checkContinue", (message: IncomingMessage, response: ServerResponse) => {
    answer(message, response, () => response.writeContinue());
  });
  server.on("checkExpectation", (_message, response: ServerResponse) => {
    writeAnswer(response, refusalAnswer(417, "Sandgate meets no such expectation."));
  });
  server.on("clientError", refuseMalformed);
}

/** What Node could not parse gets our headers too: it would otherwise write its own bare answer. */
function refuseMalformed(cause: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOfClientError[cause.code ?? ""] ?? 400;
  const head = Object.entries({ ...pageHeaders, connection: "close", "content-length": "0" });
  const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}\r\n`);
}

const statusOfClientError: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}
