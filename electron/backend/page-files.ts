import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { AppError } from "./app-error.ts";

/** One file of the built page. `path` is absolute, `type` its content type. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The built page by address: `/`, `/index.html`, `/assets/index-1a2b.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** What a build holds. Anything else (source maps, editor leftovers) is not part of the page. */
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * Lists the built page once, at start. Both shells answer from this list only, so that no address
 * is ever turned into a path: there is nothing to climb out of.
 * Throws `AppError` `internal` when nothing was built.
 */
export function listPageFiles(directory: string): PageFiles {
  const files = new Map<string, PageFile>();
  try {
    collect(directory, "", files);
  } catch (cause) {
    throw new AppError("internal", notBuilt(directory), { cause });
  }
  const index = files.get("/index.html");
  if (!index) throw new AppError("internal", notBuilt(directory));
  return files.set("/", index);
}

/** The file at a URL's path, still percent-encoded; undefined when the page has none there. */
export function findPageFile(files: PageFiles, pathname: string): PageFile | undefined {
  let decoded: string;
  try {
    // Once only: a second decoding would let `%252e` through as a dot.
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // SECURITY: the list holds neither, and both mean something else to a file system;
  // page-files.test.ts.
  if (decoded.includes("\0") || decoded.includes("\\")) return undefined;
  return files.get(decoded);
}

function collect(directory: string, address: string, files: Map<string, PageFile>): void {
  // Not `recursive: true`, which Electron's view into the archive does not promise. A symbolic link
  // is neither file nor directory here and stays outside.
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) collect(path, `${address}/${entry.name}`, files);
    const type = contentTypes[extname(entry.name)];
    if (entry.isFile() && type !== undefined) files.set(`${address}/${entry.name}`, { path, type });
  }
}

function notBuilt(directory: string): string {
  return `The page is missing from ${directory}. Run "npm run build", or install Sandgate again.`;
}
