import { noFilter } from "../../stores/exchanges-view.ts";
import { uiStore } from "../../stores/ui-store.ts";

/** Goes to the list of every exchange, with this one selected in it. */
export function showAmongAll(exchangeId: string): void {
  const { exchangesChanged, placeViewed } = uiStore.getState();
  exchangesChanged({ tab: "list", shownId: exchangeId, filter: noFilter });
  placeViewed("exchanges");
}
