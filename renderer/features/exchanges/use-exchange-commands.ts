import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import { exchangeListQuery } from "../../backend/queries.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import type { Command } from "../commands/command.ts";
import { tell } from "../commands/copy-text.ts";
import { latestOfSteps } from "./sequence/choose-calls.ts";
import { onboardingCallsQuery } from "./sequence/onboarding-calls-query.ts";
import { saveSequence } from "./sequence/save-sequence.ts";
import { sequenceModel } from "./sequence/sequence-model.ts";

/** What can be done with exchanges from anywhere, while there are some it could be done with. */
export function useExchangeCommands(account: AccountSummary | null): readonly Command[] {
  const queryClient = useQueryClient();
  const accountId = account?.id ?? "";
  const { comparedIds } = useUi((state) => state.exchanges);
  const lines = useQuery({ ...exchangeListQuery(accountId), enabled: account !== null }).data;
  const { exchanges = [], all = 0 } = lines ?? {};
  // what the latest do not show, older ones may
  const hasSteps = all > exchanges.length || latestOfSteps(exchanges).lines.length > 0;
  const commands: (Command | false)[] = [
    comparedIds.length === 2 && {
      id: "compare-exchanges",
      group: "Window",
      label: "Compare the two chosen exchanges",
      run: () => {
        uiStore.getState().exchangesChanged({ tab: "compare" });
        uiStore.getState().placeViewed("exchanges");
      },
    },
    hasSteps && {
      id: "save-sequence",
      group: "Window",
      label: "Save the onboarding sequence as SVG",
      run: () => void saveLatest(queryClient, accountId),
    },
  ];
  return commands.filter((command) => command !== false);
}

async function saveLatest(queryClient: QueryClient, accountId: string): Promise<void> {
  const { lines, left } = latestOfSteps(
    await queryClient.fetchQuery(onboardingCallsQuery(accountId)),
  );
  if (lines.length === 0) return tell("No call of a step is kept any more.");
  saveSequence(sequenceModel(lines, left));
}
