import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
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

/** The documents are written to files, as a person picks one; the clock starts behind the picking. */
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
    await page.addInitScript(installSandgateProbe);
    await page.goto(shell.url, { waitUntil: "load" });
    await showInspector(page);
    return {
      page,
      run: (action) => runs[action](page, fileOf(document), document.needle),
      close: async () => {
        await context.close();
        shell.stop();
      },
    };
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
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByLabel("Find a command").fill("Inspect JSON");
  await page.getByRole("option", { name: "Inspect JSON" }).click();
  await page.locator("input[type=file]").waitFor({ state: "attached" });
}

type RunAction = (page: Page, file: string, needle: string) => Promise<number>;

const runs: Readonly<Record<Action, RunAction>> = {
  open: async (page, file) => {
    const firstRows = evaluateProbe(page, "firstRows", "");
    await page.locator("input[type=file]").setInputFiles(file);
    return firstRows;
  },
  search: async (page, _file, needle) => {
    await page.keyboard.press("ControlOrMeta+f");
    const box = page.getByRole("searchbox", { name: "Search" });
    await box.waitFor();
    const found = evaluateProbe(page, "found", needle);
    await box.fill(needle);
    return found;
  },
  expandAll: (page) => click(page, "Expand all", "expanded"),
  collapseAll: (page) => click(page, "Collapse all", "collapsed"),
};

function evaluateProbe(page: Page, name: "firstRows" | "found", text: string): Promise<number> {
  return page.evaluate(
    ([called, needle]) => {
      const probe = window.sandgateProbe;
      if (probe === undefined) throw new Error("The page has no probe.");
      return probe[called](needle);
    },
    [name, text] as const,
  );
}

async function click(page: Page, name: string, rows: "expanded" | "collapsed"): Promise<number> {
  return page.getByRole("button", { name, exact: true }).evaluate((button, state) => {
    const probe = window.sandgateProbe;
    if (probe === undefined) throw new Error("The page has no probe.");
    return probe.clicked(button, state);
  }, rows);
}
