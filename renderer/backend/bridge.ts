import { bridgeGlobal, type Bridge } from "../../shared/contract/bridge.ts";
import { uiStore } from "../stores/ui-store.ts";
import { createWebBridge } from "./web-bridge.ts";

declare global {
  interface Window {
    readonly [bridgeGlobal]?: Bridge;
  }
}

/** The desktop's door when its preload put one there, else the web shell's. */
export const bridge: Bridge =
  window[bridgeGlobal] ??
  createWebBridge({
    onLost: uiStore.getState().connectionLost,
    onBack: uiStore.getState().connectionRestored,
  });
