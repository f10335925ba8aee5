import type { Exchange } from "../../../shared/contract/exchange.ts";
import { FactList, FactRow } from "../../components/fact-list.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { Waterfall } from "../../components/waterfall/waterfall.tsx";
import styles from "./exchange-panel.module.css";
import { formatMilliseconds } from "./format-milliseconds.ts";

/** Where the time went, and the facts that support asks for. */
export function ExchangeTiming({ exchange }: { readonly exchange: Exchange }) {
  const { line, request, response, timings } = exchange;
  const requestId = request.headers.find(
    ({ name }) => name.toLowerCase() === "x-bunq-client-request-id",
  );
  return (
    <div className={styles.sides}>
      <section className={styles.side} aria-label="Phases">
        <div className={styles.scroll}>
          <Waterfall timings={timings} format={formatMilliseconds} />
        </div>
      </section>
      <section className={styles.side} aria-label="Facts of the exchange">
        <div className={styles.scroll}>
          <FactList>
            <FactRow label="Started">
              <TimeText at={line.startedAt} />
            </FactRow>
            <FactRow label="Connection">
              {timings.reused ? "Kept alive from an earlier request" : "New"}
            </FactRow>
            <FactRow
              label="Signed by us"
              hint={request.signature ? "the body’s exact bytes" : null}
            >
              {request.signature ? "Yes" : "No"}
            </FactRow>
            <FactRow label="Body sent" mono>
              {bytesWords(request.body.bytes)}
            </FactRow>
            <FactRow label="Body received" mono>
              {response ? bytesWords(response.body.bytes) : "none"}
            </FactRow>
            {requestId ? (
              <FactRow label="Request ID" mono copyText={requestId.value}>
                {requestId.value}
              </FactRow>
            ) : null}
          </FactList>
        </div>
      </section>
    </div>
  );
}

function bytesWords(bytes: number): string {
  return `${bytes.toLocaleString("en")} byte${bytes === 1 ? "" : "s"}`;
}
