import { EventEmitter } from "node:events";

interface PermissionDetails {
  readonly requestingUrl?: string;
  readonly isMainFrame?: boolean;
}

/** A session as Chromium starts one: nothing refused yet. */
export class FakeSession extends EventEmitter {
  permissionRequest:
    | ((
        contents: unknown,
        permission: string,
        answer: (granted: boolean) => void,
        details: PermissionDetails,
      ) => void)
    | null = null;
  permissionCheck:
    | ((
        contents: unknown,
        permission: string,
        origin: string,
        details: PermissionDetails,
      ) => boolean)
    | null = null;
  device: (() => boolean) | null = null;
  beforeRequest:
    ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null =
    null;
  spellChecker = true;

  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest): void => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof this.device): void {
    this.device = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
}
