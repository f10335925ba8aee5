import { useQuery } from "@tanstack/react-query";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import type { Settings } from "../../../shared/contract/settings.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { useChangeSettings } from "../../backend/use-change-settings.ts";
import { uiStore } from "../../stores/ui-store.ts";
import type { Command } from "./command.ts";

const views: readonly (readonly [Settings["userView"], string])[] = [
  ["summary", "Summary of the user"],
  ["tree", "User object as a tree"],
  ["pretty", "User object, pretty"],
  ["raw", "User object, raw"],
  ["fields", "Fields of the user object"],
  ["drift", "Drift of the user object"],
  ["compare", "Compare the user with another"],
];

/** The ways to look at the user object, from any screen. */
export function useUserViewCommands(account: AccountSummary | null): readonly Command[] {
  const changeSettings = useChangeSettings();
  const accountId = account?.id ?? "";
  const facts = useQuery({ ...onboardingQuery(accountId), enabled: account !== null }).data;
  if (!facts) return [];
  const isRead = facts.steps.includes("user");
  return views.map(([userView, label]) => ({
    id: `user-${userView}`,
    group: "User object",
    label,
    obstacle: isRead ? undefined : "The user has not been read yet.",
    run: () => {
      changeSettings({ userView });
      uiStore.getState().stepViewed("user");
    },
  }));
}
