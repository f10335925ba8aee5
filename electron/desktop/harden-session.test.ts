import type { Session } from "electron";
import { describe, expect, test } from "vitest";
import { hardenSession } from "./harden-session.ts";
import { FakeSession } from "./testing/fake-session.ts";

const page = "sandgate://bundle/";
const stranger = "https://example.com/";

/** Some of the permissions Chromium knows, those that hurt most among them. */
const permissions = [
  "clipboard-read",
  "display-capture",
  "fileSystem",
  "geolocation",
  "hid",
  "local-network-access",
  "media",
  "notifications",
  "openExternal",
  "serial",
  "usb",
  "unknown",
];

function hardened(): FakeSession {
  const session = new FakeSession();
  hardenSession(session as unknown as Session);
  return session;
}

const ourBlob = "blob:sandgate://bundle/5f3a";
const ourFrame = { url: page, parent: null, detached: false };

/** Whether a download goes on. Electron's dialog follows, as no path is set. */
function isSaved(chain: readonly string[], frame: object | null): boolean {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
  };
  hardened().emit("will-download", event, { getURLChain: () => chain }, {}, frame);
  return !prevented;
}

/** Both ways a page is asked about: checked beforehand, then requested. */
function granted(session: FakeSession, permission: string, requestingUrl: string): boolean[] {
  const answers = [session.permissionCheck?.(null, permission, requestingUrl, { requestingUrl })];
  session.permissionRequest?.(null, permission, (answer) => answers.push(answer), {
    requestingUrl,
  });
  return answers.map(Boolean);
}

describe("the session", () => {
  test.each(permissions)("grants %s to nobody, our page included", (permission) => {
    expect(granted(hardened(), permission, page)).toStrictEqual([false, false]);
  });

  test("lets our page put text on the clipboard, and nobody else", () => {
    const session = hardened();

    expect(granted(session, "clipboard-sanitized-write", page)).toStrictEqual([true, true]);
    expect(granted(session, "clipboard-sanitized-write", stranger)).toStrictEqual([false, false]);
    expect(granted(session, "clipboard-sanitized-write", "")).toStrictEqual([false, false]);
  });

  test("judges a check without a document by its origin", () => {
    const check = hardened().permissionCheck;

    expect(check?.(null, "clipboard-sanitized-write", page, {})).toBe(true);
    expect(check?.(null, "clipboard-sanitized-write", stranger, {})).toBe(false);
  });

  test("grants no device", () => {
    expect(hardened().device?.()).toBe(false);
  });

  test.each([
    ["sandgate://bundle/assets/index.js", false],
    ["devtools://devtools/bundled/devtools_app.html", false],
    ["https://public-api.sandbox.bunq.com/v1/", true],
    ["http://127.0.0.1:8080/", true],
    ["ws://127.0.0.1:8080/", true],
    ["file:///etc/passwd", true],
    ["ftp://example.com/", true],
    ["chrome://gpu/", true],
    ["blob:sandgate://bundle/0", true],
    ["nonsense", true],
  ])("of a request for %s it cancels: %s", (url, cancelled) => {
    let answer: unknown = null;
    hardened().beforeRequest?.({ url }, ({ cancel }) => {
      answer = cancel;
    });

    expect(answer).toBe(cancelled);
  });

  test("lets our page save what it put together, and Chromium ask where to", () => {
    expect(isSaved([ourBlob], ourFrame)).toBe(true);
  });

  test.each([
    ["a file of the page", ["sandgate://bundle/index.html"], ourFrame],
    ["a page of another site", [stranger], ourFrame],
    ["a blob of another site", ["blob:https://example.com/1"], ourFrame],
    ["a blob of nobody", ["blob:null/1"], ourFrame],
    ["a blob of a name like ours", ["blob:sandgate://bundle.example/1"], ourFrame],
    ["data in an address", ["data:text/plain,x"], ourFrame],
    ["a blob by a detour", [ourBlob, stranger], ourFrame],
    ["nothing", [], ourFrame],
    ["our blob for a frame that is gone", [ourBlob], null],
    ["our blob for a detached frame", [ourBlob], { ...ourFrame, detached: true }],
    ["our blob for a frame in our page", [ourBlob], { ...ourFrame, parent: ourFrame }],
    ["our blob for another site", [ourBlob], { ...ourFrame, url: stranger }],
    [
      "our blob for a frame that cannot be asked",
      [ourBlob],
      {
        get detached(): boolean {
          throw new Error("Render frame was disposed");
        },
      },
    ],
  ])("does not save %s", (_what, chain, frame) => {
    expect(isSaved(chain, frame)).toBe(false);
  });

  test("fetches no dictionary", () => {
    expect(hardened().spellChecker).toBe(false);
  });
});
