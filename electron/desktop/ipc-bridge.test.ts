import { vi } from "vitest";
import type { Bridge } from "../../shared/contract/bridge.ts";
import { bridgeGlobal } from "../../shared/contract/bridge.ts";
import { describeBridge } from "../testing/bridge.contract.ts";

type Handler = (event: unknown, ...parameters: unknown[]) => unknown;

/** The two ends of Electron's IPC, joined by what joins them there: structured clones. */
const wire = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  exposed: new Map<string, unknown>(),
  event: {} as Record<string, unknown>,
}));

vi.mock("electron", () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => wire.handlers.set(channel, handler) },
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => wire.exposed.set(name, value),
  },
  ipcRenderer: {
    invoke: async (channel: string, ...parameters: unknown[]) => {
      const handler = wire.handlers.get(channel);
      if (!handler) throw new Error(`nobody handles ${channel}`);
      const carried: unknown[] = structuredClone(parameters);
      return structuredClone(await handler(wire.event, ...carried));
    },
  },
}));

const { pageAddress } = await import("./page-address.ts");
const { serveDispatch } = await import("./serve-dispatch.ts");
await import("../preload.ts");

const silent = { info: () => undefined, error: () => undefined };

describeBridge("Electron's IPC", (dispatch) => {
  wire.event = {
    sender: {},
    senderFrame: { parent: null, detached: false, url: pageAddress },
  };
  serveDispatch({ dispatch, isOurWindow: () => true, logger: silent });
  const bridge = wire.exposed.get(bridgeGlobal) as Bridge;
  return Promise.resolve({ bridge, close: () => Promise.resolve() });
});
