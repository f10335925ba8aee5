import { useQuery } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { accountListQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { BulletList } from "../../components/bullet-list.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { announce } from "../../components/announcer.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { actsForWords } from "./nest-accounts.ts";
import { whatIsForgotten } from "./what-is-forgotten.ts";

/** Asks before an account is forgotten, and names everything that goes with it. */
export function RemoveAccountDialog({ account }: { readonly account: AccountSummary }) {
  const remove = useOperation("account.remove");
  const { data: list } = useQuery(accountListQuery);
  const linked = (list?.accounts ?? []).filter((one) => one.partnerAccountId === account.id);
  const { layerClosed, accountSwitched } = uiStore.getState();
  const confirm = () =>
    remove.mutate(
      { accountId: account.id },
      {
        onSuccess: () => {
          accountSwitched();
          layerClosed();
          announce(`${account.name} was removed.`);
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={layerClosed}
      title={`Remove “${account.name}”?`}
      confirmLabel="Remove account"
      danger
      onConfirm={confirm}
      busy={remove.isPending}
      error={remove.error?.payload}
    >
      <p>Forgotten on this computer, with no way back:</p>
      <BulletList items={whatIsForgotten(account)} />
      {linked.length === 0 ? null : (
        <>
          <p>
            {linked.length === 1
              ? "This account acts through it and stays. What it shares with it"
              : "These accounts act through it and stay. What they share with it"}{" "}
            goes on working, but provisions cannot be made, watched or closed any more:
          </p>
          <BulletList items={linked.map((one) => describeLinked(one))} />
        </>
      )}
      {account.sessionEndsAt === null ? null : (
        <p>The session stays open at bunq until it ends by itself. Log out first to end it now.</p>
      )}
    </ConfirmDialog>
  );
}

function describeLinked(account: AccountSummary): string {
  return [`“${account.name}”`, actsForWords(account)].filter(Boolean).join(", ");
}
