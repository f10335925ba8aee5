import type { IpcMainInvokeEvent, WebContents } from "electron";
import { describe, expect, test } from "vitest";
import { pageAddress } from "./page-address.ts";
import { FakeContents, type FakeFrame } from "./testing/fake-window.ts";
import { isTrustedSender } from "./trusted-sender.ts";

const ours = new FakeContents();
const page: FakeFrame = { url: pageAddress, parent: null, detached: false };

function isTrusted(senderFrame: unknown, sender = ours): boolean {
  const event = { sender, senderFrame } as unknown as IpcMainInvokeEvent;
  const isOurWindow = (contents: WebContents) => Object.is(contents, ours);
  return isTrustedSender(event, isOurWindow);
}

describe("a call is trusted", () => {
  test("when it comes from our page in the main frame of our window", () => {
    expect(isTrusted(page)).toBe(true);
  });
});

describe("a call is refused", () => {
  test.each([
    ["from a frame that is gone", null],
    ["from a frame being replaced", { ...page, detached: true }],
    ["from a frame inside our page, with our address too", { ...page, parent: page }],
    ["from another host of our scheme", { ...page, url: "sandgate://elsewhere/" }],
    ["from another scheme with our host", { ...page, url: "https://bundle/" }],
    ["from an empty document", { ...page, url: "about:blank" }],
    ["from a frame without an address", { ...page, url: "" }],
  ])("%s", (_where, frame) => {
    expect(isTrusted(frame)).toBe(false);
  });

  test("from another window that shows our page", () => {
    expect(isTrusted(page, new FakeContents())).toBe(false);
  });

  test("from a frame that throws when it is looked at", () => {
    const disposed = Object.defineProperty({ parent: null, detached: false }, "url", {
      get: () => {
        throw new Error("Render frame was disposed");
      },
    });

    expect(isTrusted(disposed)).toBe(false);
  });
});
