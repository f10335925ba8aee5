import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

/** A page on another port of this machine, such as any development server shows. */
export interface HostilePage {
  readonly url: string;
  /** The headers of every request it got, so that a test sees what a browser handed over. */
  readonly received: readonly IncomingHttpHeaders[];
  readonly close: () => Promise<void>;
}

/** Serves `body` on a port of its own, with nothing that holds the page's scripts back. */
export async function serveHostilePage(body: string): Promise<HostilePage> {
  const received: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    received.push(request.headers);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("set-cookie", "theirs=1; SameSite=Lax");
    response.end(`<!doctype html><title>Hostile</title>${body}`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was assigned");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
