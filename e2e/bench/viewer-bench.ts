import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../run/find-browser.mjs";
import { createCompetitor } from "./viewer/competitor.ts";
import { durationText } from "./viewer/duration.ts";
import { Measurements } from "./viewer/measure-viewer.ts";
import { paymentList } from "./viewer/payment-list.ts";
import { servePages } from "./viewer/serve-pages.ts";

const projectRoot = resolve(import.meta.dirname, "../..");
const documents = [1, 10].map((megabytes) => ({ megabytes, ...paymentList(megabytes) }));
const server = await servePages(projectRoot, documents);
const found = findBrowser();
if ("missing" in found) throw new Error(found.missing);
const browser = await chromium.launch({
  executablePath: found.browser.path,
  chromiumSandbox: process.getuid?.() !== 0 && !found.browser.unconfined,
});
const only = process.env["ONLY"];
const viewers = [
  createCompetitor(browser, server.origin, {
    name: "CodeMirror 6",
    page: "codemirror6",
    folding: ["collapseAll", "expandAll"],
  }),
  createCompetitor(browser, server.origin, {
    name: "plain React",
    page: "plain-react",
    folding: ["expandAll", "collapseAll"],
  }),
  createCompetitor(browser, server.origin, {
    name: "CodeMirror 5",
    page: "codemirror5",
    folding: ["collapseAll", "expandAll"],
  }),
];
const measurements = new Measurements(60_000);
for (const document of documents) {
  for (let round = 0; round < 3; round += 1)
    for (const viewer of viewers) {
      if (only && viewer.name !== only) continue;
      try {
        await measurements.measure(viewer, document, ["open", "search"]);
        if (
          !measurements.of(viewer.name, 1, viewer.folding[0])?.atLeast &&
          (document.megabytes === 1 || round === 0)
        )
          await measurements.measure(viewer, document, ["open", ...viewer.folding]);
      } catch (error) {
        process.stdout.write(`${viewer.name}: ${String(error).slice(0, 300)}\n`);
      }
    }
  for (const viewer of viewers)
    for (const action of ["open", "search", "collapseAll", "expandAll"] as const) {
      const d = measurements.of(viewer.name, document.megabytes, action);
      process.stdout.write(
        `${document.megabytes} MB ${viewer.name} ${action}: ${d ? durationText(d) : "-"}\n`,
      );
    }
}
await browser.close();
server.close();
