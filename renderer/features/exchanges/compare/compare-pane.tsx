import { useQueries } from "@tanstack/react-query";
import { Columns2 } from "lucide-react";
import { exchangeQuery } from "../../../backend/queries.ts";
import { Button } from "../../../components/button.tsx";
import { uiStore, useUi } from "../../../stores/ui-store.ts";
import { UnreadExchange } from "../../exchange/unread-exchange.tsx";
import { EmptyPane } from "../empty-pane.tsx";
import { ComparedExchanges } from "./compared-exchanges.tsx";

/** The two chosen exchanges beside each other, the earlier one on the left; or how to choose them. */
export function ComparePane({ accountId }: { readonly accountId: string }) {
  const { comparedIds } = useUi((state) => state.exchanges);
  const found = useQueries({
    queries: comparedIds.map((exchangeId) => exchangeQuery(accountId, exchangeId)),
  });
  const exchanges = found.flatMap(({ data }) => data ?? []);
  const [from, to] = exchanges.toSorted((one, other) => one.line.startedAt - other.line.startedAt);
  if (comparedIds.length < 2) return <NotChosen count={comparedIds.length} />;
  if (from && to) return <ComparedExchanges from={from} to={to} />;
  const unread = found.find(({ isLoadingError }) => isLoadingError);
  if (unread) return <UnreadExchange query={unread} />;
  return found.some(({ data }) => data === null) ? <Gone /> : null;
}

function toList(): void {
  uiStore.getState().exchangesChanged({ tab: "list" });
}

function NotChosen({ count }: { readonly count: number }) {
  return (
    <EmptyPane
      icon={<Columns2 />}
      title={count === 0 ? "Choose two exchanges" : "Choose another exchange"}
    >
      <p>
        In the list, the box of a row or the space bar chooses it. Two are compared by request line,
        headers, status, timing, size, and their bodies by path.
      </p>
      <Button onClick={toList}>Go to the list</Button>
    </EmptyPane>
  );
}

function chooseAgain(): void {
  uiStore.getState().exchangesChanged({ tab: "list", comparedIds: [] });
}

function Gone() {
  return (
    <EmptyPane icon={<Columns2 />} title="One of them is no longer kept">
      <p>Older exchanges make room for new ones. Choose two that are still in the list.</p>
      <Button onClick={chooseAgain}>Choose again</Button>
    </EmptyPane>
  );
}
