import type { PlaceBeside } from "../../stores/ui-state.ts";
import { uiStore } from "../../stores/ui-store.ts";
import type { Command } from "./command.ts";

const labels: Readonly<Record<PlaceBeside, string>> = {
  exchanges: "Exchanges",
  signature: "Signature microscope",
  requests: "Requests",
  exports: "Export and import",
  inspector: "Inspect JSON",
  "local-sandbox": "Local sandbox",
  storage: "What is stored where",
};
const places = Object.keys(labels).filter((name): name is PlaceBeside => name in labels);

/** What there is to look at beside the steps; without an account, that is the Inspector. */
export function placeCommands(hasAccount: boolean): readonly Command[] {
  return places
    .filter((place) => hasAccount || place === "inspector")
    .map((place) => ({
      id: place,
      group: "Places",
      label: labels[place],
      keys: place,
      run: () => uiStore.getState().placeViewed(place),
    }));
}
