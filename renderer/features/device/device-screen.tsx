import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { onboardingQuery } from "../../backend/queries.ts";
import { StepScreen } from "../../components/step-screen.tsx";
import { SharedDevice } from "../on-behalf/shared-device.tsx";
import { StepBlocked } from "../step-frame/step-blocked.tsx";
import { StepLoading } from "../step-frame/step-loading.tsx";
import { DeviceDone } from "./device-done.tsx";
import { DeviceReady } from "./device-ready.tsx";
import { keptKey, keySources } from "./key-sources.ts";

/** Step 2: the API key, bound to this installation and to the addresses it may be used from. */
export function DeviceScreen({ accountId }: { readonly accountId: string }) {
  const { data: facts, error, refetch } = useQuery(onboardingQuery(accountId));
  if (!facts) {
    return <StepLoading step="device" error={error} onRetry={() => void refetch()} />;
  }
  if (!facts.installation) {
    return (
      <StepBlocked
        step="device"
        sentence="Binds an API key to this installation and to where it works from."
        by="installation"
      >
        A device belongs to an installation: its token is what this call is made with.
      </StepBlocked>
    );
  }
  if (facts.device) return <DeviceDone facts={facts} device={facts.device} />;
  const Source = keySources[facts.access]?.Screen;
  if (Source && keptKey(facts) === null) {
    return (
      <Suspense
        fallback={
          <StepScreen title="Device" sentence="">
            {null}
          </StepScreen>
        }
      >
        <Source facts={facts} />
      </Suspense>
    );
  }
  return facts.sharedFrom === null ? (
    <DeviceReady facts={facts} />
  ) : (
    <SharedDevice facts={facts} sharedFrom={facts.sharedFrom} />
  );
}
