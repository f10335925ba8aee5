import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Kilobytes (1024 bytes, gzip) of what the page loads before it can be used: the document, its
 * scripts and its styles. Fonts are woff2, compressed already, and swapped in later; not counted.
 */
export async function rendererGzipKB(): Promise<number> {
  const folder = resolve(import.meta.dirname, "../../dist/renderer");
  const html = await readFile(join(folder, "index.html"), "utf8");
  const assets = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? "",
  );
  const files = await Promise.all(assets.map((path) => readFile(join(folder, path))));
  const sizes = [Buffer.from(html), ...files].map((bytes) => gzipSync(bytes).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
