import { useQuery } from "@tanstack/react-query";
import { onboardingQuery } from "../../backend/queries.ts";
import { WhoseInstallation } from "../on-behalf/whose-installation.tsx";
import { StepLoading } from "../step-frame/step-loading.tsx";
import { InstallationDone } from "./installation-done.tsx";
import { InstallationReady } from "./installation-ready.tsx";

/** Step 1: a key pair, and bunq told of it. */
export function InstallationScreen({ accountId }: { readonly accountId: string }) {
  const { data: facts, error, refetch } = useQuery(onboardingQuery(accountId));
  if (!facts) {
    return <StepLoading step="installation" error={error} onRetry={() => void refetch()} />;
  }
  if (facts.installation) {
    return <InstallationDone facts={facts} installation={facts.installation} />;
  }
  return facts.access === "on-behalf" ? (
    <WhoseInstallation facts={facts} />
  ) : (
    <InstallationReady facts={facts} />
  );
}
