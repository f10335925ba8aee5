import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "../run/find-browser.mjs";
import { startChildServer } from "./child-server.ts";
import { alternate } from "./measure.ts";

const blankPage = '<!doctype html><html lang="en"><title>Blank</title><body>Blank</body></html>';

/** Ms from navigation to the first contentful paint, in a browser context of its own. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    return await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            const paint = list.getEntriesByName("first-contentful-paint")[0];
            if (paint) done(paint.startTime);
          }).observe({ type: "paint", buffered: true });
        }),
    );
  } finally {
    await context.close();
  }
}

/** The built page in the web shell beside a page of one word, in the same browser. */
export async function firstPaintVsBlank(
  rounds: number,
): Promise<{ readonly ours: number; readonly floor: number; readonly ratio: number }> {
  const directory = await mkdtemp(join(tmpdir(), "sandgate-bench-"));
  const blank = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(blankPage);
  });
  await new Promise<void>((done) => blank.listen(0, "127.0.0.1", done));
  const blankUrl = `http://127.0.0.1:${(blank.address() as AddressInfo).port}/`;
  const script = resolve(import.meta.dirname, "../../dist/electron/web.mjs");
  const shell = await startChildServer(script, [
    "--no-open",
    "--no-keyring",
    "--data-dir",
    directory,
  ]);
  const found = findBrowser();
  if ("missing" in found) throw new Error(found.missing);
  const browser = await chromium.launch({
    executablePath: found.browser.path,
    chromiumSandbox: process.getuid?.() !== 0 && !found.browser.unconfined,
  });
  try {
    // The launch link works once; the page paints before it asks for anything, also without it.
    const appUrl = new URL("/", shell.url).href;
    await firstPaint(browser, shell.url);
    await firstPaint(browser, blankUrl);
    return await alternate(
      rounds,
      () => firstPaint(browser, appUrl),
      () => firstPaint(browser, blankUrl),
    );
  } finally {
    await browser.close();
    shell.stop();
    blank.close();
    await rm(directory, { recursive: true, force: true });
  }
}
