import { uiStore } from "../../stores/ui-store.ts";

/** Shows a record among all exchanges: there is no panel beside the requests. */
export function showExchange(exchangeId: string): void {
  const { exchangeSelected, placeViewed } = uiStore.getState();
  exchangeSelected(exchangeId);
  placeViewed("exchanges");
}
