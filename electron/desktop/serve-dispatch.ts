import { ipcMain, type WebContents } from "electron";
import { bridgeChannel } from "../../shared/contract/bridge.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { Dispatch } from "../backend/dispatch.ts";
import type { Logger } from "../backend/ports.ts";
import { isTrustedSender } from "./trusted-sender.ts";

export interface ServeDispatchOptions {
  readonly dispatch: Dispatch;
  readonly isOurWindow: (contents: WebContents) => boolean;
  readonly logger: Logger;
}

const refusal: Envelope<never> = {
  ok: false,
  error: {
    code: "not_permitted",
    message: "Only Sandgate's own window may ask this.",
    retryable: false,
  },
};

/** The desktop's door: one channel, open to our own page only, straight into the dispatcher. */
export function serveDispatch({ dispatch, isOurWindow, logger }: ServeDispatchOptions): void {
  ipcMain.handle(bridgeChannel, (event, name: unknown, input: unknown) => {
    // SECURITY: without this any frame that ever gets loaded could call; security-checklist.test.ts.
    if (!isTrustedSender(event, isOurWindow)) {
      logger.error("ipc.refused");
      return refusal;
    }
    return dispatch(name, input);
  });
}
