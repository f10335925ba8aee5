import type { QueryClient } from "@tanstack/react-query";
import { onboardingQuery } from "../../backend/queries.ts";
import { copyText, tell } from "./copy-text.ts";

/** Copies the account's user ID from any screen, and says so; without one it says what is missing. */
export async function copyUserId(queryClient: QueryClient, accountId: string): Promise<void> {
  const { user } = await queryClient.ensureQueryData(onboardingQuery(accountId));
  if (user) await copyText("user ID", user.id, user.id);
  else tell("No user ID yet. It comes with the session.");
}
