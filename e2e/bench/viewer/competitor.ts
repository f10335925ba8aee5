import type { Browser, Page } from "@playwright/test";
import { documentPath, type PageName } from "./serve-pages.ts";
import type { Action, BenchDocument, Viewer, ViewerTab } from "./viewer.ts";

interface Competitor {
  readonly name: string;
  readonly page: PageName;
  readonly folding: Viewer["folding"];
}

/** Another viewer, in its page of `pages/`. */
export function createCompetitor(
  browser: Browser,
  origin: string,
  { name, page, folding }: Competitor,
): Viewer {
  return {
    name,
    folding,
    newTab: (document) => openTab(browser, `${origin}/${page}.html`, document),
  };
}

async function openTab(browser: Browser, url: string, document: BenchDocument): Promise<ViewerTab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let hasCrashed = false;
  page.on("crash", () => {
    hasCrashed = true;
  });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate((path) => window.offeredViewer?.load(path), documentPath(document));
  return {
    run: async (action) => {
      try {
        return await runInPage(page, action, document.needle);
      } catch (thrown) {
        if (!hasCrashed) throw thrown;
        // out of memory: it will never have ended
        return new Promise<number>(() => undefined);
      }
    },
    close: () => context.close(),
  };
}

function runInPage(page: Page, action: Action, needle: string): Promise<number> {
  return page.evaluate(
    ([name, text]: readonly [Action, string]) => {
      const viewer = window.offeredViewer;
      if (viewer === undefined) throw new Error("The page offers no viewer.");
      return viewer[name](text);
    },
    [action, needle] as const,
  );
}
