import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { startChildServer } from "../child-server.ts";
import { installSandgateProbe } from "./sandgate-probe.ts";
import { watchTasks } from "./task-watch.ts";
import type { Action, BenchDocument, Viewer, ViewerTab } from "./viewer.ts";

/** Our viewer: the Inspector of the built app, as the web shell serves it. */
export interface SandgateViewer extends Viewer {
  /** The longest task of the main thread over all that a person does with a document. */
  readonly longestTask: (document: BenchDocument) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The documents are written to files, because a page reads a file faster than a message. */
export async function createSandgateViewer(
  browser: Browser,
  projectRoot: string,
  documents: readonly BenchDocument[],
): Promise<SandgateViewer> {
  const folder = await mkdtemp(join(tmpdir(), "sandgate-bench-"));
  const fileOf = ({ megabytes }: BenchDocument) => join(folder, `payments-${megabytes}-mb.json`);
  for (const document of documents) await writeFile(fileOf(document), document.bytes);

  const newTab = async (document: BenchDocument): Promise<SandgateTab> => {
    const dataDirectory = await mkdtemp(join(folder, "data-"));
    const shell = await startChildServer(join(projectRoot, "dist/electron/web.mjs"), [
      "--no-open",
      "--no-keyring",
      "--data-dir",
      dataDirectory,
    ]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const close = async (): Promise<void> => {
      shell.stop();
      await context.close();
    };
    try {
      await page.addInitScript(installSandgateProbe);
      await page.goto(shell.url, { waitUntil: "load" });
      await showInspector(page);
      await loadFile(page, fileOf(document));
    } catch (thrown) {
      // a shell that nobody stops outlives the benchmark
      await close();
      throw thrown;
    }
    return { page, run: (action) => runs[action](page, document.needle), close };
  };

  return {
    name: "Sandgate",
    folding: ["expandAll", "collapseAll"],
    newTab,
    longestTask: async (document) => {
      const tab = await newTab(document);
      try {
        return await useThroughout(tab);
      } finally {
        await tab.close();
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

interface SandgateTab extends ViewerTab {
  readonly page: Page;
}

async function useThroughout(tab: SandgateTab): Promise<number> {
  const longestTask = await watchTasks(tab.page);
  const scroll = async (): Promise<void> => {
    for (const part of [0.1, 0.5, 0.9, 1, 0]) {
      await tab.page.evaluate((place) => window.sandgateProbe?.scrolled(place), part);
    }
  };
  await tab.run("open");
  await scroll();
  await tab.run("search");
  await tab.run("expandAll");
  await scroll();
  await tab.run("collapseAll");
  return longestTask();
}

/** Long for a person, short for whoever wonders why nothing happens. */
const patienceMs = 15_000;

async function showInspector(page: Page): Promise<void> {
  page.setDefaultTimeout(patienceMs);
  // before its first screen the page hears no shortcut
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByLabel("Find a command").fill("Inspect JSON");
  await page.getByRole("option", { name: "Inspect JSON" }).click();
  await fileInput(page).waitFor({ state: "attached" });
}

type RunAction = (page: Page, needle: string) => Promise<number>;

const runs: Readonly<Record<Action, RunAction>> = {
  open: async (page) =>
    measuredOf(await fileInput(page).evaluate((input) => window.sandgateProbe?.opened(input))),
  search: async (page, needle) => {
    await page.keyboard.press("ControlOrMeta+f");
    const box = page.getByRole("searchbox", { name: "Search" });
    await box.waitFor();
    const found = page.evaluate((text) => window.sandgateProbe?.found(text), needle);
    await box.fill(needle);
    return measuredOf(await found);
  },
  expandAll: (page) => click(page, "Expand all", "expanded"),
  collapseAll: (page) => click(page, "Collapse all", "collapsed"),
};

/** The field behind the button that opens a file. */
function fileInput(page: Page): Locator {
  return page.getByRole("main").locator("input[type=file]");
}

async function click(page: Page, name: string, rows: "expanded" | "collapsed"): Promise<number> {
  const button = page.getByRole("button", { name, exact: true });
  return measuredOf(
    await button.evaluate((element, state) => window.sandgateProbe?.clicked(element, state), rows),
  );
}

function measuredOf(ms: number | undefined): number {
  if (ms === undefined) throw new Error("The page has no probe.");
  return ms;
}

/** A file in the page's memory, by way of a file field of no meaning to the page. */
async function loadFile(page: Page, file: string): Promise<void> {
  const field = await page.evaluateHandle(() => {
    const input = document.createElement("input");
    input.type = "file";
    return input;
  });
  await field.setInputFiles(file);
  await field.evaluate((input) => window.sandgateProbe?.loaded(input));
  await field.dispose();
}
