import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "vite";
import type { BenchDocument } from "./viewer.ts";

/** The competitors' pages and the documents, on loopback. */
export interface PageServer {
  /** E.g. `http://127.0.0.1:18500`. */
  readonly origin: string;
  readonly close: () => void;
}

const pages = ["codemirror6", "codemirror5", "plain-react"] as const;
export type PageName = (typeof pages)[number];

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Bundles the pages for production, as ours is, into a folder of the cache. */
async function buildPages(projectRoot: string, outDir: string): Promise<void> {
  const source = join(projectRoot, "e2e/bench/viewer/pages");
  await build({
    configFile: false,
    root: source,
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      target: "chrome140",
      rolldownOptions: { input: pages.map((name) => join(source, `${name}.html`)) },
    },
  });
}

export function documentPath({ megabytes }: BenchDocument): string {
  return `/documents/${megabytes}.json`;
}

export async function servePages(
  projectRoot: string,
  documents: readonly BenchDocument[],
): Promise<PageServer> {
  const folder = join(projectRoot, ".cache/bench/viewer-pages");
  await buildPages(projectRoot, folder);
  const byPath = new Map(documents.map((document) => [documentPath(document), document.bytes]));
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    try {
      const content = byPath.get(path) ?? (await readFile(join(folder, path)));
      const type = mediaTypes[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? "/", "http://127.0.0.1").pathname, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
