import { Suspense } from "react";
import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import type { ReadUser } from "../../../../shared/user/read-user.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { ProviderNext } from "../../psd2/provider-next.tsx";
import { AbsentFields } from "./absent-fields.tsx";
import { FactGroup } from "./fact-group.tsx";
import { InnerUserCards } from "./inner-user-cards.tsx";
import styles from "./summary.module.css";
import { useSummary } from "./use-summary.ts";
import { ValueRegion } from "./value-region.tsx";

export interface SummaryPanelProps {
  readonly document: JsonDocument;
  readonly read: ReadUser;
  /** Selects the value in the tree and goes there. */
  readonly onShow: (path: JsonTrail) => void;
  readonly onShowDrift?: (() => void) | undefined;
}

/** What a user object says, for people; every value copies as it was sent. */
export function SummaryPanel(props: SummaryPanelProps) {
  return (
    <Suspense fallback={<div className={styles.panel} aria-busy="true" />}>
      <SummedUp {...props} />
    </Suspense>
  );
}

function SummedUp({ document, read, onShow, onShowDrift }: SummaryPanelProps) {
  const summary = useSummary(document, read);
  const rest = { document, onShowDrift };
  return (
    <ValueRegion label={`Summary of the ${read.kind}`} document={document} onShow={onShow}>
      {summary.inner.length > 0 ? (
        <InnerUserCards userId={read.id} users={summary.inner} {...rest} />
      ) : null}
      <div className={styles.groups}>
        {summary.groups.map(({ title, facts }) => (
          <FactGroup key={title} title={title} facts={facts} {...rest} />
        ))}
      </div>
      {read.kind === "UserPaymentServiceProvider" ? <ProviderNext /> : null}
      <AbsentFields names={summary.absent} />
    </ValueRegion>
  );
}
