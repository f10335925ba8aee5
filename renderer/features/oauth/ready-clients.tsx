import { useQuery } from "@tanstack/react-query";
import { Building2, KeyRound } from "lucide-react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { accountListQuery } from "../../backend/queries.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { Button } from "../../components/button.tsx";
import styles from "./client-fields.module.css";
import { clientOwners } from "./client-owners.ts";

export interface ReadyClientsProps {
  readonly facts: OnboardingFacts;
  readonly onFetch: (ownerAccountId: string) => void;
  /** The account whose client is being fetched. */
  readonly fetching: string | null;
}

/** A client by one click: the local sandbox’s own, or that of an account here. */
export function ReadyClients({ facts, onFetch, fetching }: ReadyClientsProps) {
  const { accountId, environment } = facts;
  const { data: list } = useQuery(accountListQuery);
  const demo = useOperation("oauth.use-demo-client");
  const owners = clientOwners(accountId, list?.accounts ?? []);
  const hasDemo = environment !== "sandbox";
  if (!hasDemo && owners.length === 0) return null;
  const isBusy = fetching !== null || demo.isPending;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>No client yet?</legend>
      {hasDemo ? (
        <Button
          icon={<KeyRound />}
          busy={demo.isPending}
          disabled={isBusy && !demo.isPending}
          onClick={() => demo.mutate({ accountId })}
        >
          Use the sandbox’s demo client
        </Button>
      ) : null}
      {owners.map(({ id, name }) => (
        <Button
          key={id}
          icon={<Building2 />}
          className={styles.owner}
          busy={fetching === id}
          disabled={isBusy && fetching !== id}
          onClick={() => onFetch(id)}
        >
          <span>Use that of “{name}”</span>
        </Button>
      ))}
    </fieldset>
  );
}
