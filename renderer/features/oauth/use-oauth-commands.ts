import { useQuery } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { uiStore } from "../../stores/ui-store.ts";
import type { Command } from "../commands/command.ts";

/** For an account whose device does not stand on another key yet. */
export function useOauthCommands(account: AccountSummary | null): readonly Command[] {
  const { mutate } = useOperation("account.choose-access");
  const accountId = account?.id ?? "";
  const facts = useQuery({ ...onboardingQuery(accountId), enabled: account !== null }).data;
  if (!facts || facts.device !== null || facts.running !== null) return [];
  return [
    {
      id: "ask-for-access",
      group: "Accounts",
      label: "Ask a user for access over OAuth",
      run: () => {
        if (facts.access !== "oauth") mutate({ accountId, access: "oauth" });
        uiStore.getState().stepViewed("device");
      },
    },
  ];
}
