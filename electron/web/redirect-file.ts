import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page on disk that leads to the link, and how to remove it. */
export interface RedirectFile {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Browsers are started with this file's path instead of the link, because every user of a machine
 * can read the arguments of every program, and only we can read this file (0600 in a 0700 folder).
 */
export function writeRedirectFile(link: string): RedirectFile {
  const folder = mkdtempSync(join(tmpdir(), "sandgate-"));
  const path = join(folder, "open-sandgate.html");
  // SECURITY: the modes keep the token from other users of this machine; redirect-file.test.ts.
  writeFileSync(path, page(link), { mode: 0o600, flag: "wx" });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function page(link: string): string {
  const escaped = link.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${escaped}">
<title>Opening Sandgate</title>
<p><a href="${escaped}">Open Sandgate</a></p>
`;
}
