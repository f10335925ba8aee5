import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { watchConsole, type ConsoleWatch } from "./console-watch.ts";
import { startWebShellProcess, type Ills } from "./web-shell-process.ts";

/** The built web shell of one test, on a data directory of its own. */
export interface WebShell {
  /** The link of the latest start; it works once. */
  readonly url: string;
  /** E.g. `http://127.0.0.1:18500`. */
  readonly origin: string;
  readonly dataDirectory: string;
  /** A link for another tab. */
  readonly newLink: () => Promise<string>;
  /** Lets time pass for the shell, not for the browser. */
  readonly advanceClock: (milliseconds: number) => Promise<void>;
  /** Sets the clock of the shell's machine; no time passes. */
  readonly setClock: (byMilliseconds: number) => Promise<void>;
  /** Makes the shell's machine go wrong where no sandbox can. */
  readonly infect: (ills: Ills) => Promise<void>;
  /** Stops it and starts it again on the same data, on another port; answers the new `url`. */
  readonly restart: () => Promise<string>;
  /** Stops it for good and answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface Fixtures {
  readonly shell: WebShell;
  /** Variables the shell starts with, beside those of the test run. */
  readonly shellEnvironment: Readonly<Record<string, string>>;
  /** On in every test: it fails when a tab reports an error that the test did not allow. */
  readonly browserConsole: ConsoleWatch;
}

async function openShell(
  dataDirectory: string,
  environment: Fixtures["shellEnvironment"],
): Promise<WebShell> {
  const start = () => startWebShellProcess(["--data-dir", dataDirectory], { environment });
  let running = await start();
  return {
    get url() {
      return running.url;
    },
    get origin() {
      return new URL(running.url).origin;
    },
    dataDirectory,
    newLink: () => running.newLink(),
    advanceClock: (milliseconds) => running.advanceClock(milliseconds),
    setClock: (milliseconds) => running.setClock(milliseconds),
    infect: (ills) => running.infect(ills),
    restart: async () => {
      await running.stop();
      running = await start();
      return running.url;
    },
    stop: () => running.stop(),
  };
}

export const test = base.extend<Fixtures>({
  shellEnvironment: {},
  shell: async ({ shellEnvironment }, use) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), "sandgate-e2e-"));
    const shell = await openShell(dataDirectory, shellEnvironment);
    await use(shell);
    await shell.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  },
  browserConsole: [
    // After the shell, and so looked at before it stops: a page whose backend ends complains rightly.
    async ({ shell: _shell, context }, use) => {
      const watch = watchConsole(context);
      await use(watch);
      watch.expectSilence();
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
