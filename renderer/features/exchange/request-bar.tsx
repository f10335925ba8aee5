import { useQuery } from "@tanstack/react-query";
import { List } from "lucide-react";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { exchangeQuery } from "../../backend/queries.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { showAmongAll } from "./show-among-all.ts";
import { ExamineButton } from "./examine-button.tsx";
import { CopyAsCurl } from "./copy-as-curl.tsx";
import { ExchangeMenu } from "./exchange-menu.tsx";
import { MethodMark } from "./method-mark.tsx";
import { ResponseMeta } from "./response-meta.tsx";
import styles from "./exchange-panel.module.css";
import { SignatureBadge } from "./signature-badge.tsx";

export interface RequestBarProps {
  readonly line: ExchangeLine;
  readonly lines: readonly ExchangeLine[];
  /** How many are kept; may be more than `lines`. */
  readonly all: number;
}

/** One row: what was asked on the left, what came of it on the right. */
export function RequestBar({ line, lines, all }: RequestBarProps) {
  const { data: exchange } = useQuery(exchangeQuery(line.accountId, line.id));
  const url = exchange?.request.url ?? line.path;
  return (
    <header className={styles.bar}>
      <MethodMark method={line.method} />
      <code className={styles.url} title={url}>
        {line.path}
      </code>
      <CopyButton label="Copy full address" text={url} />
      <CopyAsCurl accountId={line.accountId} exchangeId={line.id} />
      <span className={styles.spacer} />
      <ResponseMeta line={line} phrase={exchange?.response?.phrase ?? ""} />
      {exchange?.response ? <SignatureBadge signature={exchange.response.signature} /> : null}
      <span>
        <ExamineButton exchangeId={line.id} />
      </span>
      <ExchangeMenu shown={line} lines={lines} all={all} />
      <IconButton label="All exchanges" icon={<List />} onClick={() => showAmongAll(line.id)} />
    </header>
  );
}
