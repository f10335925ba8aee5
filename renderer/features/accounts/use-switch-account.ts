import { useOperation } from "../../backend/use-operation.ts";
import { uiStore } from "../../stores/ui-store.ts";

/** Shows another account, at the step it is at. */
export function useSwitchAccount(): (accountId: string) => void {
  const { mutateAsync } = useOperation("account.select");
  return (accountId) => {
    // By the promise: the menu that asked is gone before the answer, and with it its callbacks.
    void mutateAsync({ accountId }).then(uiStore.getState().accountSwitched, () => undefined);
  };
}
