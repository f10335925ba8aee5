import { useQuery } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { Button, type ButtonVariant } from "../../components/button.tsx";
import { describeReceipt } from "./describe-receipt.ts";

export interface LogoutButtonProps {
  readonly accountId: string;
  readonly variant?: ButtonVariant | undefined;
}

/** Ends the session at bunq and here. What came of it stands on the session's screen. */
export function LogoutButton({ accountId, variant }: LogoutButtonProps) {
  const { data: facts } = useQuery(onboardingQuery(accountId));
  const closing = useOperation("session.close");
  const running = closing.isPending || facts?.running?.operation === "session.close";
  const obstacle = running ? null : findObstacle(facts);
  const logOut = () =>
    closing.mutate(
      { accountId },
      { onSuccess: (receipt) => announce(`${describeReceipt(receipt).title}.`) },
    );
  return (
    <Button
      variant={variant}
      shortcut="log-out"
      icon={<LogOut />}
      busy={running}
      disabled={obstacle !== null}
      title={obstacle ?? undefined}
      onClick={logOut}
    >
      Log out
    </Button>
  );
}

/** Why nobody can log out now; null when they can. */
function findObstacle(facts: OnboardingFacts | undefined): string | null {
  if (!facts?.session) return "There is no session to log out of.";
  return facts.running ? "A step is running. Wait for it or stop it." : null;
}
