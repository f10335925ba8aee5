import { defineConfig } from "@playwright/test";

/** `npm test` names both: the browser it found, and where it reads the results from. */
const browser = process.env["SANDGATE_BROWSER"];
const unconfined = process.env["SANDGATE_BROWSER_UNCONFINED"] === "1";
const report = process.env["SANDGATE_E2E_REPORT"];

/** Nobody reads a trace where the run is not theirs, and recording them takes a third of its time. */
const trace = process.env["CI"] === undefined ? "retain-on-failure" : "off";

/** Chromium's own sandbox cannot be had as root; the pages under test are ours alone. */
const needsNoSandbox = process.getuid?.() === 0 || unconfined;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // far above what anything takes: a busy machine must not decide whether the app is right
  timeout: 120_000,
  expect: { timeout: 25_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    trace,
    viewport: { width: 1280, height: 800 },
    // a browser that a person sees lets a page write after a click; one without a window has nobody to ask
    permissions: ["clipboard-write"],
  },
  projects: [
    {
      name: "web",
      testMatch: "**/*.spec.ts",
      testIgnore: "**/*.electron.spec.ts",
      use: {
        browserName: "chromium",
        launchOptions: {
          ...(browser ? { executablePath: browser } : {}),
          chromiumSandbox: !needsNoSandbox,
          // Nothing but the tests' own requests, so that none of them waits for the internet.
          args: [
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
          ],
        },
      },
    },
    { name: "electron", testMatch: "**/*.electron.spec.ts" },
  ],
});
