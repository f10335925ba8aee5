import type { DownloadItem, Session, WebFrameMain } from "electron";
import { isPageAddress, pageScheme } from "./page-address.ts";
import { parseAddress } from "./parse-address.ts";

/** What may be loaded at all: our own page, and Chromium's developer tools while developing. */
const loadable = new Set([`${pageScheme}:`, "devtools:"]);

/**
 * Takes from the page what Chromium would grant it: Electron approves every permission by default.
 * The exceptions are what "copy" and "save to file" need: to put text on the clipboard, and to hand
 * the person a file that the page put together itself, for which Chromium asks where to put it.
 */
export function hardenSession(session: Session): void {
  // SECURITY: one line per power that a page has otherwise; security-checklist.test.ts.
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isOurCopy(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isOurCopy(permission, details.requestingUrl ?? origin),
  );
  session.setDevicePermissionHandler(() => false);
  // A second wall behind the content security policy: the page itself never reaches a network.
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLoadable(url) });
  });
  session.on("will-download", (event, item, _contents, frame) => {
    if (!isOurFile(item, frame)) event.preventDefault();
  });
  // The spell checker would fetch its dictionaries from a server of Google's.
  session.setSpellCheckerEnabled(false);
}

function isOurCopy(permission: string, requester: string): boolean {
  return permission === "clipboard-sanitized-write" && isPageAddress(requester);
}

/**
 * A `blob:` address of our page that its own document starts to save. Chromium reads a blob that is
 * saved from memory and does not ask `onBeforeRequest`, which goes on refusing to load any.
 */
function isOurFile(item: DownloadItem, frame: WebFrameMain | null): boolean {
  try {
    const [address = "", ...redirects] = item.getURLChain();
    if (redirects.length > 0 || !address.startsWith("blob:")) return false;
    if (frame === null || frame.detached || frame.parent !== null) return false;
    return isPageAddress(address.slice("blob:".length)) && isPageAddress(frame.url);
  } catch {
    // Electron throws when a frame that is gone is asked about itself.
    return false;
  }
}

function isLoadable(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && loadable.has(url.protocol);
}
