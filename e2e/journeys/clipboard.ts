import type { BrowserContext } from "@playwright/test";

/**
 * The text on the clipboard, read from a page of its own: Sandgate's page is not allowed to read it,
 * and pasting a secret there would put it where it must never be.
 */
export async function readClipboard(context: BrowserContext): Promise<string> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const reader = await context.newPage();
  await reader.route("**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Clipboard</title>" }),
  );
  await reader.goto("https://clipboard.invalid/");
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}
