import type { QueryClient } from "@tanstack/react-query";
import { onboardingQuery } from "../../backend/queries.ts";
import { announce } from "../../components/announcer.tsx";
import { uiStore } from "../../stores/ui-store.ts";

const noticeMs = 2000;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(message: string): void {
  const { messageShown, messageGone } = uiStore.getState();
  announce(message);
  messageShown(message);
  clearTimeout(timer);
  timer = setTimeout(messageGone, noticeMs);
}

/** Copies the account's user ID from any screen, and says so; without one it says what is missing. */
export async function copyUserId(queryClient: QueryClient, accountId: string): Promise<void> {
  const { user } = await queryClient.ensureQueryData(onboardingQuery(accountId));
  if (!user) {
    tell("No user ID yet. It comes with the session.");
    return;
  }
  try {
    await navigator.clipboard.writeText(user.id);
    tell(`User ID ${user.id} copied`);
  } catch (thrown) {
    reportError(thrown);
    tell("The user ID could not be copied.");
  }
}
