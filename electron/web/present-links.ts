import { canOpenBrowser, openBrowser, type BrowserOpening } from "./open-browser.ts";
import type { WebShell } from "./start-web-shell.ts";

/** Ends the listening to the terminal, and removes what was written for the browser. */
export interface PresentedLinks {
  readonly close: () => void;
}

/**
 * Prints the link, opens it if asked to, and prints a new one each time Enter is pressed. Standard
 * output carries nothing but lines that end in a link, so that a script can read it.
 */
export function presentLinks(shell: WebShell, opensBrowser: boolean): PresentedLinks {
  const link = shell.createLink();
  print(link);
  let opening: BrowserOpening | null = null;
  if (opensBrowser && canOpenBrowser(process.platform, process.env)) {
    opening = openBrowser(link, () => hint("No browser could be started. Open the link yourself."));
  }
  if (process.stdin.isTTY) hint("Enter prints a new link, Ctrl+C stops.");

  const onInput = (text: string): void => {
    if (text.includes("\n")) print(shell.createLink());
  };
  process.stdin.setEncoding("utf8").on("data", onInput);
  // A terminal that went away must not end the serving.
  process.stdin.on("error", () => process.stdin.pause());
  return {
    close: () => {
      process.stdin.off("data", onInput).pause();
      opening?.forget();
    },
  };
}

function print(link: string): void {
  process.stdout.write(`Sandgate is open at ${link}\n`);
}

function hint(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
