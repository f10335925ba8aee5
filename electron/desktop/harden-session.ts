import type { Session } from "electron";
import { isPageAddress, pageScheme } from "./page-address.ts";
import { parseAddress } from "./parse-address.ts";

/** What may be loaded at all: our own page, and Chromium's developer tools while developing. */
const loadable = new Set([`${pageScheme}:`, "devtools:"]);

/**
 * Takes from the page what Chromium would grant it: Electron approves every permission by default.
 * The one exception is putting text on the clipboard, which "copy" needs.
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
  session.on("will-download", (event) => event.preventDefault());
  // The spell checker would fetch its dictionaries from a server of Google's.
  session.setSpellCheckerEnabled(false);
}

function isOurCopy(permission: string, requester: string): boolean {
  return permission === "clipboard-sanitized-write" && isPageAddress(requester);
}

function isLoadable(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && loadable.has(url.protocol);
}
