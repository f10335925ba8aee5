import type { AccountSummary } from "../../../shared/contract/account.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { uiStore } from "../../stores/ui-store.ts";

/** Makes an account that acts for a user through this partner, and goes to its first step. */
export function useActFor(): { readonly actFor: (partnerAccountId: string) => void } {
  const { mutateAsync } = useOperation("account.act-for");
  return {
    // By the promise: the menu that asked is gone before the answer.
    actFor: (partnerAccountId) =>
      void mutateAsync({ partnerAccountId }).then(showIt, () => undefined),
  };
}

function showIt({ name }: AccountSummary): undefined {
  uiStore.getState().accountSwitched();
  announce(`${name} is shown, at its first step.`);
}

/** Whether it can be a partner: companies alone are, and who acts for somebody is none itself. */
export function mayActForUsers(account: Pick<AccountSummary, "access" | "userKind">): boolean {
  return account.access === "api-key" && account.userKind === "UserCompany";
}
