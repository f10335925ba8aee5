import type { IpcMainInvokeEvent, WebContents } from "electron";
import { isPageAddress } from "./page-address.ts";

/**
 * Whether a call comes from our page, in the main frame of our window. Fails closed: a frame that
 * navigated or was destroyed meanwhile is nobody.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">,
  isOurWindow: (contents: WebContents) => boolean,
): boolean {
  try {
    const frame = event.senderFrame;
    // SECURITY: each condition refuses one kind of stranger; trusted-sender.test.ts.
    if (frame === null || frame.detached) return false;
    if (frame.parent !== null) return false;
    return isPageAddress(frame.url) && isOurWindow(event.sender);
  } catch {
    // Electron throws when a frame that is gone is asked about itself.
    return false;
  }
}
