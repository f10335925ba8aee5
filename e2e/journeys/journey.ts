import { expect } from "@playwright/test";
import { startSandbox, type RunningSandbox } from "../../electron/sandbox/start-sandbox.ts";
import { test as shellTest } from "../web-shell.ts";
import { SandgatePage } from "./sandgate-page.ts";

export interface Journey {
  /** The window, opened on a fresh data directory: the welcome is shown. */
  readonly sandgate: SandgatePage;
  /** A sandbox that the test runs itself: it can look at its requests and make it go wrong. */
  readonly ownSandbox: RunningSandbox;
}

export const test = shellTest.extend<Journey>({
  sandgate: async ({ page, shell }, use) => {
    const sandgate = new SandgatePage(page);
    await page.goto(shell.url);
    await expect(sandgate.title).toBeVisible();
    await use(sandgate);
  },
  // oxlint-disable-next-line no-empty-pattern -- how a fixture says that it needs no other
  ownSandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
});

export { expect };
