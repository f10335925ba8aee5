import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of the built page, read when the shell starts. */
export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** What the page is built of. Anything else in the folder is not served, source maps least of all. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * The page by address: `/` and `/assets/…`. A request only looks up its address here, so there is
 * no path to climb out of and nothing beside the page to find. Throws when there is no page.
 */
export function readStaticFiles(directory: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    // A symbolic link could point anywhere; the build makes none.
    if (type === undefined || !entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(addressOf(relative(directory, file)), { type, bytes: readFileSync(file) });
  }
  const page = files.get("/index.html");
  if (page === undefined) throw new Error(`there is no index.html in ${directory}`);
  return files.set("/", page);
}

function addressOf(path: string): string {
  return encodeURI(`/${path.split(sep).join("/")}`);
}
