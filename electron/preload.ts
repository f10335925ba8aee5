import { contextBridge, ipcRenderer } from "electron";
import { bridgeChannel, bridgeGlobal } from "../shared/contract/bridge.ts";

// SECURITY: one function and no part of Electron itself; every name is judged on the trusted side;
// preload.test.ts.
contextBridge.exposeInMainWorld(bridgeGlobal, {
  call: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(bridgeChannel, name, input),
});
