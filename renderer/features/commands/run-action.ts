import { stepNames } from "../../../shared/step-names.ts";
import type { PlaceBeside } from "../../stores/ui-state.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { pressShownControl } from "./press-shown-control.ts";

/** What an action needs that is not in the window's own state. */
export interface ActionPorts {
  /** Without an account there are the welcome and the Inspector only. */
  readonly hasAccount: boolean;
  readonly copyUserId: () => void;
  readonly toggleExchangePanel: () => void;
}

const places: readonly PlaceBeside[] = [
  "exchanges",
  "requests",
  "signature",
  "exports",
  "inspector",
  "local-sandbox",
  "storage",
];

/** Does what a key is bound to, as far as that can be done here and now. */
export function runAction(id: string, ports: ActionPorts): void {
  const { layer, layerOpened, layerClosed, switcherOpen, switcherToggled } = uiStore.getState();
  const toggle = (kind: "palette" | "shortcuts" | "settings"): void => {
    if (layer?.kind === kind) layerClosed();
    else layerOpened({ kind });
  };
  switch (id) {
    case "palette":
    case "settings":
    case "shortcuts":
      return toggle(id);
    case "shortcuts-anywhere":
      return toggle("shortcuts");
    case "copy-user-id":
      return pressShownControl(id) ? undefined : ports.copyUserId();
    case "switch-account":
      return ports.hasAccount && !layer ? switcherToggled(!switcherOpen) : undefined;
    case "exchange-panel":
      return ports.hasAccount && !layer ? ports.toggleExchangePanel() : undefined;
    default:
      // the window below an open layer goes nowhere
      if (layer || !go(id, ports.hasAccount)) pressShownControl(id);
  }
}

/** These need no account: a text is looked into, another client's context becomes the first one. */
const withoutAccount: readonly PlaceBeside[] = ["inspector", "exports"];

/** Whether it was a step or a place. */
function go(id: string, hasAccount: boolean): boolean {
  const { stepViewed, placeViewed } = uiStore.getState();
  const step = stepNames.find((name) => id === `go-${name}`);
  const place = places.find((name) => name === id);
  if (step && hasAccount) stepViewed(step);
  if (place && (hasAccount || withoutAccount.includes(place))) placeViewed(place);
  return step !== undefined || place !== undefined;
}
