import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

/**
 * Notes every longer word the document ever showed, in text or in an attribute, so that a secret
 * which was there for one frame is found as well. Call before the page is opened.
 */
export async function watchDocument(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const words = new Set<string>();
    const note = () => {
      for (const [word] of document.documentElement.outerHTML.matchAll(/[\w+/=-]{16,}/g)) {
        words.add(word);
      }
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Object.assign(globalThis, { everShown: () => [...words].join("\n") });
  });
}

/** Everything a script in the page could read right now, and every long word it ever could. */
export async function readWholePage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "input, textarea",
    );
    const watched = globalThis as { everShown?: () => string };
    return [
      document.documentElement.outerHTML,
      watched.everShown?.() ?? "",
      ...[...fields].map(({ value }) => value),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(history.state),
      location.href,
    ].join("\n");
  });
}

/** Fails naming which secret was found, never quoting it. */
export async function expectNoSecretInPage(
  page: Page,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const text = await readWholePage(page);
  expect(namesFound(text, secrets), "secrets in the page").toEqual([]);
}

/** Looks into every file below the directory, whatever it is called. */
export function expectNoSecretInFiles(
  directory: string,
  secrets: Readonly<Record<string, string>>,
): void {
  const found = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) =>
      namesFound(readFileSync(file, "latin1"), secrets).map((name) => `${name} in ${file}`),
    );
  expect(found, "secrets in files").toEqual([]);
}

function namesFound(text: string, secrets: Readonly<Record<string, string>>): string[] {
  return Object.entries(secrets)
    .filter(([, value]) => text.includes(value))
    .map(([name]) => name);
}
