import { useQuery } from "@tanstack/react-query";
import { Building2, CircleCheck } from "lucide-react";
import type { AccountSummary } from "../../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { accountListQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Badge } from "../../components/badge.tsx";
import { Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice-group.tsx";
import { DocLink } from "../../components/doc-link.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import { useSwitchAccount } from "../accounts/use-switch-account.ts";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { partnerCandidates, partnerState, type PartnerState } from "./partner-candidates.ts";
import styles from "./partner-panel.module.css";
import { useFollow } from "./use-follow.ts";
import { PartnerProgress } from "./partner-progress.tsx";

const states: Readonly<Record<PartnerState, string>> = {
  "in-session": "its session is open",
  "session-missing": "needs a session",
  "device-missing": "not onboarded yet",
};

function describe(account: AccountSummary): string {
  return [account.userName, states[partnerState(account)]].filter(Boolean).join(", ");
}

/** Through which partner it acts: one of the accounts here, or a demo partner made on the spot. */
export function PartnerPanel({ facts }: { readonly facts: OnboardingFacts }) {
  const { accountId, partnerAccountId, running } = facts;
  const { data: list } = useQuery(accountListQuery);
  const choose = useOperation("partner.choose");
  const prepare = useOperation("partner.prepare");
  const { runningSince, failure } = useStepRun("partner.prepare", facts);
  useFollow(accountId, runningSince !== null);
  const own = list?.accounts.find(({ id }) => id === accountId);
  if (!list || !own) return null;
  const candidates = partnerCandidates(own, list.accounts);
  const partner = candidates.find(({ id }) => id === partnerAccountId) ?? null;
  const chosen = choose.isPending ? (choose.variables.partnerAccountId ?? "") : partner?.id;
  return (
    <section className={styles.panel} aria-label="Partner">
      {candidates.length > 0 ? (
        <ChoiceGroup
          label="Partner"
          value={chosen ?? ""}
          onChange={(id) => {
            if (running === null) choose.mutate({ accountId, partnerAccountId: id });
          }}
          choices={candidates.map((one) => ({
            value: one.id,
            label: one.name,
            detail: describe(one),
          }))}
        />
      ) : (
        <h2 className={styles.title}>Partner</h2>
      )}
      {choose.error ? <ErrorNote error={choose.error.payload} /> : null}
      {runningSince === null ? (
        <PartnerAction
          facts={facts}
          partner={partner}
          isAlone={candidates.length === 0}
          onPrepare={() => prepare.mutate({ accountId })}
        />
      ) : (
        <PartnerProgress partnerAccountId={partnerAccountId} />
      )}
      {failure && failure.code !== "cancelled" ? (
        <ErrorNote error={failure} remedy={partner ? <SwitchTo account={partner} /> : null} />
      ) : null}
    </section>
  );
}

interface PartnerActionProps {
  readonly facts: OnboardingFacts;
  readonly partner: AccountSummary | null;
  readonly isAlone: boolean;
  readonly onPrepare: () => void;
}

function PartnerAction({ facts, partner, isAlone, onPrepare }: PartnerActionProps) {
  const isLoopback = facts.environment !== "sandbox";
  const disabled = facts.running !== null;
  if (partner === null) {
    return isLoopback ? (
      <div className={styles.action}>
        <Button icon={<Building2 />} disabled={disabled} onClick={onPrepare}>
          {isAlone ? "Make a demo partner" : "Make a demo partner instead"}
        </Button>
        <p>Every local sandbox has one. Its account gets installation, device and session.</p>
      </div>
    ) : (
      <PartnerNeeds />
    );
  }
  const state = partnerState(partner);
  if (state === "in-session") {
    return (
      <p className={styles.state}>
        <Badge tone="ok" icon={<CircleCheck />}>
          In session
        </Badge>
        Provisions are made and read in its session.
      </p>
    );
  }
  return (
    <div className={styles.action}>
      {state === "session-missing" || isLoopback ? (
        <Button disabled={disabled} onClick={onPrepare}>
          {state === "session-missing" ? "Open its session" : "Get it ready"}
        </Button>
      ) : (
        <SwitchTo account={partner} />
      )}
      <p>
        {state === "session-missing"
          ? "Provisions are made and read in the partner’s session."
          : isLoopback
            ? "Does the steps it lacks. Without a key of its own it gets the demo partner’s."
            : "Register its device and open its session, then come back."}
      </p>
    </div>
  );
}

function SwitchTo({ account }: { readonly account: AccountSummary }) {
  const switchAccount = useSwitchAccount();
  return <Button onClick={() => switchAccount(account.id)}>Go to “{account.name}”</Button>;
}

/** bunq’s sandbox has no demo partner: what it takes to have one. */
function PartnerNeeds() {
  return (
    <div className={styles.needs}>
      <p>
        In bunq’s sandbox a partner is a company that bunq has made one, with an OAuth client (
        <code>POST /v1/user/…/oauth-client</code>). Onboard it as an account of its own here, then
        choose it.
      </p>
      <DocLink page="user-provisioning/chapter-2-creating-a-user-provision">
        How bunq explains it
      </DocLink>
    </div>
  );
}
