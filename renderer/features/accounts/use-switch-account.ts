import { useOperation } from "../../backend/use-operation.ts";
import { uiStore } from "../../stores/ui-store.ts";

/** Shows another account, at the step it is at. */
export function useSwitchAccount(): (accountId: string) => void {
  const { mutate } = useOperation("account.select");
  return (accountId) => mutate({ accountId }, { onSuccess: uiStore.getState().accountSwitched });
}
