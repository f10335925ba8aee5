import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

function namedIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, path]) => path ?? "");
}

/**
 * Kilobytes (1024 bytes, gzip) of what the page loads before it can be used: the document, its
 * scripts and styles, and what its entry loads once the first frame is painted. Fonts are woff2,
 * compressed already, and swapped in later; not counted.
 */
export async function rendererGzipKB(): Promise<number> {
  const folder = resolve(import.meta.dirname, "../../dist/renderer");
  const html = await readFile(join(folder, "index.html"), "utf8");
  const paths = new Set(namedIn(html, /(?:src|href)="\.\/([^"]+\.(?:js|css))"/g));
  const entry = namedIn(html, /<script[^>]* src="\.\/([^"]+\.js)"/g)[0] ?? "";
  const entryText = await readFile(join(folder, entry), "utf8");
  for (const name of namedIn(entryText, /["'`]\.\/([\w.-]+\.(?:js|css))["'`]/g)) {
    paths.add(join(dirname(entry), name));
  }
  const files = await Promise.all([...paths].map((path) => readFile(join(folder, path))));
  const sizes = [Buffer.from(html), ...files].map((bytes) => gzipSync(bytes).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
