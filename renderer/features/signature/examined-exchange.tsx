import { useQuery } from "@tanstack/react-query";
import { ArrowDownLeft, ArrowUpRight } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { exchangeListQuery, exchangeQuery, examinedSignatureQuery } from "../../backend/queries.ts";
import styles from "./examined-exchange.module.css";
import { ExchangeSelect } from "./exchange-select.tsx";
import { SignedSide } from "./signed-side.tsx";
import { SnippetPanel } from "./snippet-panel.tsx";
import { uiStore } from "../../stores/ui-store.ts";

export interface ExaminedExchangeProps {
  readonly accountId: string;
  /** Null, or one that is no longer kept: the newest signed one is shown. */
  readonly chosenId: string | null;
}

/** One exchange of the account, and both its signatures. */
export function ExaminedExchange({ accountId, chosenId }: ExaminedExchangeProps) {
  const lines = useQuery(exchangeListQuery(accountId)).data?.exchanges;
  if (lines === undefined) return null;
  const line = chooseLine(lines, chosenId);
  if (line === null) {
    return (
      <p className={styles.nothing}>
        This account has exchanged nothing yet. Do its first step, or look at a signature of your
        own code.
      </p>
    );
  }
  return (
    <div className={styles.content}>
      <ExchangeSelect
        label="Exchange"
        lines={lines}
        value={line.id}
        onChoose={(id) => uiStore.getState().exchangeExamined(id)}
      />
      <Sides key={line.id} accountId={accountId} exchangeId={line.id} />
    </div>
  );
}

/** The chosen one, or the newest that was signed, or the newest. */
function chooseLine(lines: readonly ExchangeLine[], chosenId: string | null): ExchangeLine | null {
  return (
    lines.find(({ id }) => id === chosenId) ??
    lines.find(({ signedWith, requestBytes }) => signedWith !== null && requestBytes > 0) ??
    lines.find(({ signedWith }) => signedWith !== null) ??
    lines[0] ??
    null
  );
}

function Sides(props: { readonly accountId: string; readonly exchangeId: string }) {
  const { accountId, exchangeId } = props;
  const { data: exchange } = useQuery(exchangeQuery(accountId, exchangeId));
  const { data: examined } = useQuery(examinedSignatureQuery(accountId, exchangeId));
  if (exchange === undefined || examined === undefined) return null;
  if (exchange === null || examined === null) {
    return <p className={styles.nothing}>This exchange is no longer kept. Pick another one.</p>;
  }
  const { request, response } = exchange;
  return (
    <>
      <SignedSide
        side="request"
        title="Our request"
        icon={<ArrowUpRight />}
        examined={examined.request}
        body={request.body}
      />
      {response && examined.response ? (
        <SignedSide
          side="response"
          title="bunq’s answer"
          icon={<ArrowDownLeft />}
          examined={examined.response}
          body={response.body}
        />
      ) : (
        <p className={styles.nothing}>No answer came to this request.</p>
      )}
      <SnippetPanel accountId={accountId} of={{ exchangeId }} />
    </>
  );
}
