import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { stepNames } from "../../../shared/step-names.ts";
import { nextStep } from "../../app/current-step.ts";
import { stepTitles } from "../../app/step-titles.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { startRunAll, stopRunAll } from "../run-all/start-run-all.ts";
import type { Command } from "./command.ts";
import { pressShownControl } from "./press-shown-control.ts";
import { shownActionWords } from "./shown-commands.ts";

/** The steps of an account: run, stop, look at, log out. */
export function useStepCommands(account: AccountSummary | null): readonly Command[] {
  const queryClient = useQueryClient();
  // the palette is about to cover what is shown
  const [actWords] = useState(() => shownActionWords("act"));
  const logout = useOperation("session.close");
  const accountId = account?.id ?? "";
  const facts = useQuery({ ...onboardingQuery(accountId), enabled: account !== null }).data;
  if (!account || !facts) return [];
  return [
    {
      id: "act",
      group: "Steps",
      label: "Run the step’s action",
      detail: actWords ?? undefined,
      keys: "act",
      obstacle: actWords === null ? "This screen has none right now." : undefined,
      run: () => void pressShownControl("act"),
    },
    {
      id: "run-all",
      group: "Steps",
      label: "Run all remaining steps",
      keys: "run-all",
      obstacle: nextStep(facts.steps) === null ? "All steps are done." : undefined,
      run: () => void startRunAll(queryClient, accountId),
    },
    {
      id: "stop",
      group: "Steps",
      label: "Stop the running step",
      keys: "stop",
      obstacle: facts.running === null ? "No step is running." : undefined,
      run: () => void stopRunAll(accountId),
    },
    ...stepNames.map((step): Command => ({
      id: `go-${step}`,
      group: "Steps",
      label: `Go to ${stepTitles[step].toLowerCase()}`,
      keys: `go-${step}`,
      run: () => uiStore.getState().stepViewed(step),
    })),
    {
      id: "log-out",
      group: "Steps",
      label: "Log out",
      keys: "log-out",
      obstacle: logoutObstacle(facts),
      run: () => logout.mutate({ accountId }),
    },
  ];
}

function logoutObstacle({ session, running }: OnboardingFacts): string | undefined {
  if (session === null) return "There is no session to log out of.";
  return running === null ? undefined : "A step is running.";
}
