import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { findPageFile, type PageFiles } from "../backend/page-files.ts";
import { pageHeaders } from "../backend/page-security.ts";
import { isPageAddress, pageScheme } from "./page-address.ts";

/**
 * Makes the page's scheme an origin of its own. Electron allows this once, before it is ready.
 * Never `bypassCSP`, `corsEnabled` or `allowServiceWorkers`: the page needs none of them.
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page under its own scheme instead of `file://`, which may read the whole disk. */
export function servePage(files: PageFiles): void {
  protocol.handle(pageScheme, (request) => answerPageRequest(files, request));
}

/** One request of the page. Every answer carries the page's headers, refusals too. */
export async function answerPageRequest(files: PageFiles, request: Request): Promise<Response> {
  if (request.method !== "GET") return refusal(405);
  if (!isPageAddress(request.url)) return refusal(404);
  const file = findPageFile(files, new URL(request.url).pathname);
  if (!file) return refusal(404);
  // SECURITY: without these headers the page has no content security policy; app-protocol.test.ts.
  return new Response(Uint8Array.from(await readFile(file.path)), {
    headers: { ...pageHeaders, "content-type": file.type },
  });
}

function refusal(status: 404 | 405): Response {
  const headers = { ...pageHeaders, "content-type": "text/plain; charset=utf-8" };
  return new Response(status === 404 ? "Not found" : "Not allowed", { status, headers });
}
