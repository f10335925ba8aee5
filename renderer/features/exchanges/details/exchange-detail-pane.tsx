import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { exchangeQuery } from "../../../backend/queries.ts";
import { CopyButton } from "../../../components/copy-button.tsx";
import { Tabs } from "../../../components/tabs.tsx";
import { useSettled } from "../../../components/use-settled.ts";
import type { ExchangeDetail } from "../../../stores/exchanges-view.ts";
import { uiStore, useUi } from "../../../stores/ui-store.ts";
import { ExamineButton } from "../../exchange/examine-button.tsx";
import panel from "../../exchange/exchange-panel.module.css";
import { HeaderSide } from "../../exchange/header-side.tsx";
import { MethodMark } from "../../exchange/method-mark.tsx";
import { ResponseMeta } from "../../exchange/response-meta.tsx";
import { SignatureBadge } from "../../exchange/signature-badge.tsx";
import { UnreadExchange } from "../../exchange/unread-exchange.tsx";
import { BodyPane, type BodyPaneProps } from "./body-pane.tsx";
import { ExchangeFacts } from "./exchange-facts.tsx";
import { SaveWaterfallButton, WaterfallPane } from "./waterfall-pane.tsx";

export interface ExchangeDetailPaneProps {
  readonly accountId: string;
  readonly exchangeId: string;
}

/** Someone who moves on through the list with a key held down is not followed row by row. */
const restMs = 90;

/** Everything about one exchange, one aspect at a time. */
export function ExchangeDetailPane({ accountId, exchangeId }: ExchangeDetailPaneProps) {
  const settledId = useSettled(exchangeId, restMs);
  // the former one stays until the next is here, and with it the focus of someone who is in it
  const query = useQuery({
    ...exchangeQuery(accountId, settledId),
    placeholderData: keepPreviousData,
  });
  const { data: exchange } = query;
  return (
    <section className={panel.panel} aria-label="Details of the exchange" data-details="">
      <UnreadExchange query={query} />
      {exchange === null ? (
        <p className={panel.gone}>This exchange is no longer kept. Pick another one.</p>
      ) : null}
      {exchange ? <Details exchange={exchange} /> : null}
    </section>
  );
}

function Details({ exchange }: { readonly exchange: Exchange }) {
  const { detail } = useUi((state) => state.exchanges);
  const { request, response } = exchange;
  return (
    <>
      <DetailBar exchange={exchange} />
      <Tabs<ExchangeDetail>
        label="Aspects of the exchange"
        value={detail}
        onChange={(next) => uiStore.getState().exchangesChanged({ detail: next })}
        tabs={[
          { value: "response", label: "Response" },
          { value: "request", label: "Request" },
          {
            value: "headers",
            label: "Headers",
            count: request.headers.length + (response?.headers.length ?? 0),
          },
          { value: "timing", label: "Timing" },
          { value: "facts", label: "Facts" },
        ]}
        trailing={detail === "timing" ? <SaveWaterfallButton exchange={exchange} /> : null}
      >
        <Detail detail={detail} exchange={exchange} />
      </Tabs>
    </>
  );
}

/** One row: what was asked on the left, what came of it on the right. */
function DetailBar({ exchange: { line, request, response } }: { readonly exchange: Exchange }) {
  return (
    <header className={panel.bar}>
      <MethodMark method={line.method} />
      <code className={panel.url} title={request.url}>
        {line.path}
        {line.query}
      </code>
      <CopyButton label="Copy full address" text={request.url} />
      <span className={panel.spacer} />
      <ResponseMeta line={line} phrase={response?.phrase ?? ""} />
      {response ? <SignatureBadge signature={response.signature} /> : null}
      <span>
        <ExamineButton exchangeId={line.id} />
      </span>
    </header>
  );
}

interface DetailProps {
  readonly detail: ExchangeDetail;
  readonly exchange: Exchange;
}

function Detail({ detail, exchange }: DetailProps) {
  const { request, response } = exchange;
  switch (detail) {
    case "headers":
      return (
        <div className={panel.sides}>
          <HeaderSide title="Request" firstLine={request.requestLine} headers={request.headers} />
          {response ? (
            <HeaderSide
              title="Response"
              firstLine={`HTTP/1.1 ${response.status} ${response.phrase}`}
              headers={response.headers}
            />
          ) : null}
        </div>
      );
    case "timing":
      return <WaterfallPane exchange={exchange} />;
    case "facts":
      return <ExchangeFacts exchange={exchange} />;
    case "request":
    case "response":
    default:
      return <BodySide key={`${detail} ${exchange.line.id}`} exchange={exchange} which={detail} />;
  }
}

function BodySide(props: Pick<BodyPaneProps, "exchange" | "which">) {
  const { bodyView } = useUi((state) => state.exchanges);
  return (
    <BodyPane
      {...props}
      view={bodyView}
      onViewChange={(view) => uiStore.getState().exchangesChanged({ bodyView: view })}
    />
  );
}
