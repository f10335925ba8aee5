import type { ReactNode } from "react";
import type { UserSummary } from "../../../shared/contract/user.ts";
import { bunqTime } from "../../components/json-tree/bunq-time.ts";
import { describeSeconds } from "../../components/json-tree/describe-seconds.ts";
import { TimeText } from "../../components/time-text.tsx";
import { formatAmount } from "./format/format-amount.ts";
import styles from "./user-screen.module.css";

/** The facts beside the ID that people look for, of those bunq sent. */
export function UserFacts({ user }: { readonly user: UserSummary }) {
  const facts = factsOf(user).filter(([, value]) => value !== null);
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} data-wide={label === "E-mail" || label === "Certificate"}>
          <dt>{label}</dt>
          <dd title={typeof value === "string" ? value : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is not here is one glance away in the tree below. */
function factsOf(user: UserSummary): readonly (readonly [label: string, value: ReactNode])[] {
  const registration = [user.legalForm, user.chamberOfCommerceNumber].filter(Boolean).join(" · ");
  return [
    ["E-mail", user.email],
    ["Auto-logout", timeoutFact(user.sessionTimeout)],
    ["Limit without confirmation", user.dailyLimit === null ? null : formatAmount(user.dailyLimit)],
    ["Registration", registration === "" ? null : registration],
    ["Certificate", user.distinguishedName],
    ["Created", createdFact(user.created)],
  ];
}

function timeoutFact(seconds: number | null): ReactNode {
  if (seconds === null) return null;
  return (
    <>
      {describeSeconds(seconds)}{" "}
      <code className={styles.raw} title="session_timeout, in seconds">
        {seconds}
      </code>
    </>
  );
}

function createdFact(created: string | null): ReactNode {
  const moment = created === null ? null : bunqTime(created);
  return moment === null ? created : <TimeText at={moment} />;
}
