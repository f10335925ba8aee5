import { useQuery } from "@tanstack/react-query";
import { CircleUser } from "lucide-react";
import { accountListQuery } from "../../../backend/queries.ts";
import { Button } from "../../../components/button.tsx";
import type { OtherUser } from "../../../stores/ui-state.ts";
import { ChoiceCard } from "./choice-card.tsx";
import styles from "./choose-other.module.css";

export interface OtherAccountsProps {
  readonly accountId: string | null;
  readonly onChoose: (other: OtherUser) => void;
}

/** The users of the other accounts, of those that have one. */
export function OtherAccounts({ accountId, onChoose }: OtherAccountsProps) {
  const accounts = useQuery(accountListQuery).data?.accounts ?? [];
  const others = accounts.filter(({ id }) => id !== accountId);
  const title = accountId === null ? "An account" : "Another account";
  if (others.length === 0) {
    return (
      <ChoiceCard title={title}>
        <p>
          {accountId === null
            ? "There is no account yet. Each one has a user of its own."
            : "There is no other account. Each new one has a user of its own."}
        </p>
      </ChoiceCard>
    );
  }
  return (
    <ChoiceCard title={title}>
      <ul className={styles.accounts}>
        {others.map(({ id, name, userId, userName, done }) => (
          <li key={id}>
            <Button
              icon={<CircleUser />}
              disabled={!done.includes("user")}
              onClick={() => onChoose({ sort: "account", accountId: id, name })}
            >
              {name}
            </Button>
            <span>
              {done.includes("user")
                ? [userName, userId].filter(Boolean).join(" · ")
                : "has not read its user yet"}
            </span>
          </li>
        ))}
      </ul>
    </ChoiceCard>
  );
}
