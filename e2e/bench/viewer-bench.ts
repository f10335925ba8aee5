import { availableParallelism, loadavg } from "node:os";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../run/find-browser.mjs";
import { rounded } from "./measure.ts";
import { createCompetitor } from "./viewer/competitor.ts";
import { durationText } from "./viewer/duration.ts";
import { Measurements } from "./viewer/measure-viewer.ts";
import { paymentList } from "./viewer/payment-list.ts";
import { compare, timeLines, type ComparedFigure } from "./viewer/report.ts";
import { createSandgateViewer } from "./viewer/sandgate-viewer.ts";
import { servePages } from "./viewer/serve-pages.ts";
import type { BenchDocument, Viewer } from "./viewer/viewer.ts";

const rounds = 3;
/** What has not ended by then counts with this time, and its ratio as "at least". */
const limitMs = (megabytes: number): number => (megabytes < 100 ? 60_000 : 20_000);

/** Ratios: THEIR time divided by OUR time, so 5 means that ours is five times faster. */
const comparedFigures: readonly ComparedFigure[] = [
  { name: "openVsCodeMirror6At10MB", their: "CodeMirror 6", megabytes: 10, action: "open" },
  { name: "openVsPlainReactAt10MB", their: "plain React", megabytes: 10, action: "open" },
  { name: "expandAllVsPlainReactAt1MB", their: "plain React", megabytes: 1, action: "expandAll" },
  {
    name: "collapseAllVsCodeMirror5At1MB",
    their: "CodeMirror 5",
    megabytes: 1,
    action: "collapseAll",
  },
  { name: "searchVsCodeMirror6At10MB", their: "CodeMirror 6", megabytes: 10, action: "search" },
];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const processors = availableParallelism();

/** On a busy machine every time is too long, and a main thread waits for its turn. */
function printLoad(when: string, acceptable: number): void {
  const load = loadavg()[0] ?? 0;
  const warning = load > acceptable ? "; TOO BUSY: these times and ratios tell little" : "";
  print(`Load ${when}: ${load.toFixed(1)} on ${processors} processors${warning}.`);
}

const projectRoot = resolve(import.meta.dirname, "../..");
const [small, medium, large] = [1, 10, 100].map((megabytes): BenchDocument => ({
  megabytes,
  ...paymentList(megabytes),
})) as [BenchDocument, BenchDocument, BenchDocument];

const found = findBrowser();
if ("missing" in found) throw new Error(found.missing);
const server = await servePages(projectRoot, [small, medium, large]);
const browser = await chromium.launch({
  executablePath: found.browser.path,
  chromiumSandbox: process.getuid?.() !== 0 && !found.browser.unconfined,
});
const ours = await createSandgateViewer(browser, projectRoot, [small, medium, large]);
const treeFirst = ["expandAll", "collapseAll"] as const;
const editorFirst = ["collapseAll", "expandAll"] as const;
const codeMirror6 = createCompetitor(browser, server.origin, {
  name: "CodeMirror 6",
  page: "codemirror6",
  folding: editorFirst,
});
const codeMirror5 = createCompetitor(browser, server.origin, {
  name: "CodeMirror 5",
  page: "codemirror5",
  folding: editorFirst,
});
const plainReact = createCompetitor(browser, server.origin, {
  name: "plain React",
  page: "plain-react",
  folding: treeFirst,
});
const all: readonly Viewer[] = [ours, codeMirror6, codeMirror5, plainReact];

const measurements = new Measurements(limitMs);

/** Round by round, so that whatever the machine does meets all; each run in a fresh tab. */
async function measureAll(document: BenchDocument): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const viewer of all) {
      await measurements.measure(viewer, document, ["open", "search"]);
      await measurements.measure(viewer, document, ["open", ...viewer.folding]);
    }
  }
  for (const line of timeLines(measurements, all, document.megabytes)) print(line);
}

try {
  print(`Chromium ${browser.version()}, ${rounds} rounds, medians.`);
  print(`Stopped after ${limitMs(10)} ms, with 100 MB after ${limitMs(100)} ms.`);
  printLoad("before", processors / 2);
  for (const document of [small, medium, large]) await measureAll(document);
  const firstRows = measurements.of(ours.name, large.megabytes, "open");
  const longestTask = await ours.longestTask(large);
  // the benchmark itself is one or two of them
  printLoad("after", processors * 1.5);
  if (firstRows === null || firstRows.atLeast) throw new Error("100 MB were not opened.");

  print("Ratios are THEIR time divided by OUR time: 5 means that ours is five times faster.");
  print(`firstRows100MBms: ${durationText(firstRows)} from having the bytes to painted rows`);
  print(`longestTaskMs: ${longestTask.toFixed(1)} ms over everything done with 100 MB`);
  const figures: Record<string, number> = {
    firstRows100MBms: rounded(firstRows.ms),
    longestTaskMs: rounded(longestTask),
  };
  for (const figure of comparedFigures) {
    const { value, line } = compare(measurements, ours, figure);
    print(line);
    figures[figure.name] = value;
  }
  print(JSON.stringify({ bench: "viewer", figures }));
} finally {
  await browser.close();
  await ours.close();
  server.close();
}
