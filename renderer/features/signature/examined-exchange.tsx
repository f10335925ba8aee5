import { useQuery } from "@tanstack/react-query";
import { ArrowDownLeft, ArrowUpRight } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { exchangeListQuery, exchangeQuery, examinedSignatureQuery } from "../../backend/queries.ts";
import { UnreadExchange } from "../exchange/unread-exchange.tsx";
import styles from "./examined-exchange.module.css";
import { ExchangeSelect, lineWords } from "./exchange-select.tsx";
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
  const list = useQuery(exchangeListQuery(accountId)).data;
  const earlier = useQuery({
    ...exchangeQuery(accountId, chosenId ?? ""),
    enabled: chosenId !== null,
  }).data;
  if (list === undefined) return null;
  const { exchanges: lines, all } = list;
  const isListed = lines.some(({ id }) => id === chosenId);
  // an earlier one than the list reaches; in a whole list it would be one that is no longer kept
  const isEarlier = chosenId !== null && !isListed && all > lines.length;
  const exchangeId = isListed || isEarlier ? chosenId : usualId(lines);
  if (exchangeId === null) {
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
        value={isEarlier ? "" : exchangeId}
        {...(isEarlier ? { none: earlier ? lineWords(earlier.line) : "An earlier one" } : {})}
        onChoose={(id) => uiStore.getState().exchangeExamined(id)}
      />
      <Sides key={exchangeId} accountId={accountId} exchangeId={exchangeId} />
    </div>
  );
}

/** The newest that was signed, or the newest. */
function usualId(lines: readonly ExchangeLine[]): string | null {
  const line =
    lines.find(({ signedWith, requestBytes }) => signedWith !== null && requestBytes > 0) ??
    lines.find(({ signedWith }) => signedWith !== null) ??
    lines[0];
  return line?.id ?? null;
}

function Sides(props: { readonly accountId: string; readonly exchangeId: string }) {
  const { accountId, exchangeId } = props;
  const recorded = useQuery(exchangeQuery(accountId, exchangeId));
  const checked = useQuery(examinedSignatureQuery(accountId, exchangeId));
  const { data: exchange } = recorded;
  const { data: examined } = checked;
  if (recorded.isLoadingError) return <UnreadExchange query={recorded} />;
  if (checked.isLoadingError) return <UnreadExchange query={checked} />;
  if (exchange === undefined || examined === undefined) return null;
  if (exchange === null || examined === null) {
    return <p className={styles.nothing}>This exchange is no longer kept. Pick another one.</p>;
  }
  const { request, response } = exchange;
  return (
    <>
      <SignedSide
        exchange={exchange}
        side="request"
        title="Our request"
        icon={<ArrowUpRight />}
        examined={examined.request}
        body={request.body}
      />
      {response && examined.response ? (
        <SignedSide
          exchange={exchange}
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
