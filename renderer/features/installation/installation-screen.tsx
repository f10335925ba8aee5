import { useQuery } from "@tanstack/react-query";
import { onboardingQuery } from "../../backend/queries.ts";
import { StepLoading } from "../step-frame/step-loading.tsx";
import { InstallationDone } from "./installation-done.tsx";
import { InstallationReady } from "./installation-ready.tsx";

/** Step 1: a key pair, and bunq told of it. */
export function InstallationScreen({ accountId }: { readonly accountId: string }) {
  const { data: facts, error, refetch } = useQuery(onboardingQuery(accountId));
  if (!facts) {
    return <StepLoading step="installation" error={error} onRetry={() => void refetch()} />;
  }
  return facts.installation ? (
    <InstallationDone facts={facts} installation={facts.installation} />
  ) : (
    <InstallationReady facts={facts} />
  );
}
