import { Send } from "lucide-react";
import { shortFingerprint } from "../../app/describe-step.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { MaskedSecret } from "../../components/masked-secret.tsx";
import { Panel } from "../step-frame/panel.tsx";

/** What the call will be made of, so that nothing about it is a surprise. */
export function SessionIngredients({ facts }: { readonly facts: OnboardingFacts }) {
  const { accountId, installation, apiKey, key, device } = facts;
  return (
    <Panel icon={<Send />} title="What will be sent">
      <FactList>
        {apiKey ? (
          <FactRow label="In the body">
            <MaskedSecret secret={apiKey.secret} accountId={accountId} />
          </FactRow>
        ) : null}
        {installation ? (
          <FactRow label="In the header">
            <MaskedSecret secret={installation.token} accountId={accountId} />
          </FactRow>
        ) : null}
        {key ? (
          <FactRow label="Signed with" hint="your key" mono>
            {shortFingerprint(key.fingerprint)}
          </FactRow>
        ) : null}
        {device ? <FactRow label="From device">{device.description}</FactRow> : null}
      </FactList>
    </Panel>
  );
}
