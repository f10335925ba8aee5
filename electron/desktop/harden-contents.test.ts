import type { WebContents } from "electron";
import { describe, expect, test } from "vitest";
import { hardenContents } from "./harden-contents.ts";
import { FakeContents } from "./testing/fake-window.ts";

function hardened(): { contents: FakeContents; outside: string[] } {
  const contents = new FakeContents();
  const outside: string[] = [];
  hardenContents(contents as unknown as WebContents, (address) => outside.push(address));
  return { contents, outside };
}

function isPrevented(event: string, url: string, isMainFrame = true): boolean {
  let prevented = false;
  hardened().contents.emit(event, {
    url,
    isMainFrame,
    preventDefault: () => {
      prevented = true;
    },
  });
  return prevented;
}

describe.each(["will-navigate", "will-frame-navigate", "will-redirect"])("on %s", (event) => {
  test.each([
    "https://doc.bunq.com/",
    "https://example.com/",
    "sandgate://elsewhere/",
    "file:///etc/passwd",
    "data:text/html,hello",
    "javascript:alert(1)",
    "about:blank",
  ])("the page does not leave for %s", (url) => {
    expect(isPrevented(event, url)).toBe(true);
  });

  test("the page may load itself again", () => {
    expect(isPrevented(event, "sandgate://bundle/")).toBe(false);
  });

  test("no frame inside the page loads anything, not even the page", () => {
    expect(isPrevented(event, "sandgate://bundle/", false)).toBe(true);
  });
});

test("no page is embedded", () => {
  expect(isPrevented("will-attach-webview", "sandgate://bundle/")).toBe(true);
});

test("no second window opens, whatever the address; it is handed outside to be judged there", () => {
  const { contents, outside } = hardened();
  const addresses = ["https://doc.bunq.com/", "sandgate://bundle/", "file:///etc/passwd"];

  const answers = addresses.map((url) => contents.windowOpenHandler?.({ url }));

  expect(answers).toStrictEqual(addresses.map(() => ({ action: "deny" })));
  expect(outside).toStrictEqual(addresses);
});
