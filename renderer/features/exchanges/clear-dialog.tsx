import { useQueryClient } from "@tanstack/react-query";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { describeCount } from "./describe-count.ts";

export interface ClearDialogProps {
  readonly accountId: string;
  readonly all: number;
  readonly bytes: number;
  readonly onClose: () => void;
}

/** Asks before the exchanges of an account are forgotten. */
export function ClearDialog({ accountId, all, bytes, onClose }: ClearDialogProps) {
  const queryClient = useQueryClient();
  const clear = useOperation("exchange.clear");
  const count = describeCount(all, all);
  const confirm = () =>
    clear.mutate(
      { accountId },
      {
        onSuccess: ({ forgotten }) => {
          queryClient.removeQueries({ queryKey: ["account", accountId, "exchange"] });
          uiStore.getState().exchangeSelected(null);
          uiStore.getState().exchangesChanged({ shownId: null, comparedIds: [], tab: "list" });
          announce(`${describeCount(forgotten, forgotten)} forgotten`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Forget ${count}?`}
      confirmLabel="Forget them"
      danger
      onConfirm={confirm}
      busy={clear.isPending}
      error={clear.error?.payload}
    >
      <p>
        {count} of this account, {formatBytes(bytes)} in all, with their bodies and timings. The
        steps, keys and tokens stay. There is no way back.
      </p>
    </ConfirmDialog>
  );
}
