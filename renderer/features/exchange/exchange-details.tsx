import { useState } from "react";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { useBodyView } from "../../components/code-text/use-body-view.ts";
import { ViewSwitch } from "../../components/code-text/view-switch.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { BodySide } from "./body-side.tsx";
import styles from "./exchange-panel.module.css";
import { ExchangeTiming } from "./exchange-timing.tsx";
import { HeaderSide } from "./header-side.tsx";
import { NoAnswer } from "./no-answer.tsx";

type Tab = "body" | "headers" | "timing";

/** Request and answer beside each other, one aspect at a time. */
export function ExchangeDetails({ exchange }: { readonly exchange: Exchange }) {
  const [tab, setTab] = useState<Tab>("body");
  const [view, changeView] = useBodyView();
  const { request, response } = exchange;
  const headers = request.headers.length + (response?.headers.length ?? 0);
  return (
    <>
      <Tabs<Tab>
        label="Aspects of the exchange"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: "body", label: "Body" },
          { value: "headers", label: "Headers", count: headers },
          { value: "timing", label: "Timing" },
        ]}
        trailing={
          tab === "body" ? (
            <ViewSwitch label="Layout of the bodies" value={view} onChange={changeView} />
          ) : null
        }
      >
        {tab === "timing" ? (
          <ExchangeTiming exchange={exchange} />
        ) : (
          <div className={styles.sides} data-quiet={tab === "body" && request.body.bytes === 0}>
            <Side tab={tab} title="Request" exchange={exchange} view={view} />
            {response ? (
              <Side tab={tab} title="Response" exchange={exchange} view={view} />
            ) : (
              <NoAnswer exchange={exchange} />
            )}
          </div>
        )}
      </Tabs>
      <PanelFooter responseId={response?.responseId ?? null} />
    </>
  );
}

interface SideProps {
  readonly tab: "body" | "headers";
  readonly title: "Request" | "Response";
  readonly exchange: Exchange;
  readonly view: "pretty" | "raw";
}

function Side({ tab, title, exchange, view }: SideProps) {
  const { request, response } = exchange;
  const shown = title === "Request" ? request : response;
  if (shown === null) return null;
  if (tab === "body") return <BodySide title={title} body={shown.body} view={view} />;
  const first =
    title === "Request"
      ? request.requestLine
      : `HTTP/1.1 ${response?.status ?? ""} ${response?.phrase ?? ""}`;
  return <HeaderSide title={title} firstLine={first} headers={shown.headers} />;
}

function PanelFooter({ responseId }: { readonly responseId: string | null }) {
  return (
    <footer className={styles.footer}>
      {responseId ? (
        <span className={styles.responseId}>
          Response ID <code>{responseId}</code>
          <CopyButton label="Copy response ID" text={responseId} />
        </span>
      ) : null}
      <span className={styles.kept}>Exchanges are kept on this machine, without secrets.</span>
    </footer>
  );
}
