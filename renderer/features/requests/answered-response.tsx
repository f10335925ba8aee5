import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, RotateCcw, SquareArrowOutUpRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import { exchangeQuery } from "../../backend/queries.ts";
import { Button } from "../../components/button.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { Tabs } from "../../components/tabs.tsx";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { ComposerOutcome } from "../../stores/composer.ts";
import { HeaderSide } from "../exchange/header-side.tsx";
import { ResponseMeta } from "../exchange/response-meta.tsx";
import { SignatureBadge } from "../exchange/signature-badge.tsx";
import { UnreadExchange } from "../exchange/unread-exchange.tsx";
import { BodyPane } from "../exchanges/details/body-pane.tsx";
import styles from "./response-pane.module.css";
import { showAmongAll } from "../exchange/show-among-all.ts";
import { pageWords } from "./words.ts";

type Answered = Extract<ComposerOutcome, { kind: "answered" }>;

export interface AnsweredResponseProps {
  readonly accountId: string;
  readonly outcome: Answered;
  /** Asks for another page of the same list; `offset` counts from the first. */
  readonly onPage: (address: string, offset: number) => void;
  readonly onAgain: () => void;
  /** What else can be done about this answer. */
  readonly extra: ReactNode;
}

/** One answer: status, time and size in one line, then its body or its headers. */
export function AnsweredResponse(props: AnsweredResponseProps) {
  const { accountId, outcome } = props;
  const query = useQuery(exchangeQuery(accountId, outcome.exchangeId));
  const { data: exchange } = query;
  if (query.isLoadingError) return <UnreadExchange query={query} />;
  if (exchange === undefined) return null;
  if (exchange?.response == null) {
    return (
      <p className={styles.gone}>
        The record of this answer is no longer kept. Send the request again to see it.
      </p>
    );
  }
  return (
    <>
      <header className={styles.bar}>
        <ResponseMeta line={exchange.line} phrase={exchange.response.phrase} />
        <SignatureBadge signature={exchange.response.signature} />
        <span className={styles.spacer} />
        {props.extra}
        <Pages {...props} />
        <IconButton label="Send again" icon={<RotateCcw />} onClick={props.onAgain} />
        <IconButton
          label="Show in exchanges"
          icon={<SquareArrowOutUpRight />}
          onClick={() => showAmongAll(outcome.exchangeId)}
        />
      </header>
      <Details exchange={exchange} />
    </>
  );
}

/** To the older and the newer page of a list, by the addresses it brought. */
function Pages({ outcome, onPage }: Pick<AnsweredResponseProps, "outcome" | "onPage">) {
  const { pages, offset } = outcome;
  if (pages === null) return null;
  const newer = pages.newer ?? pages.future;
  if (newer === null && pages.older === null) return null;
  const { older } = pages;
  return (
    <span className={styles.pages}>
      <span className={styles.page}>{pageWords(offset)}</span>
      <Button
        icon={<ChevronLeft />}
        disabled={newer === null}
        title={pages.newer === null ? "Looks for what is newer than this page" : undefined}
        onClick={() => newer && onPage(newer, offset - 1)}
      >
        Newer
      </Button>
      <Button disabled={older === null} onClick={() => older && onPage(older, offset + 1)}>
        Older
        <ChevronRight aria-hidden="true" />
      </Button>
    </span>
  );
}

type ResponseTab = "body" | "headers";

function Details({ exchange }: { readonly exchange: Exchange }) {
  const [tab, setTab] = useState<ResponseTab>("body");
  const [view, setView] = useState<DocumentView>("pretty");
  const { request, response } = exchange;
  if (response === null) return null;
  return (
    <Tabs<ResponseTab>
      label="Parts of the response"
      value={tab}
      onChange={setTab}
      tabs={[
        { value: "body", label: "Body" },
        { value: "headers", label: "Headers", count: response.headers.length },
      ]}
    >
      {tab === "body" ? (
        <BodyPane exchange={exchange} which="response" view={view} onViewChange={setView} />
      ) : (
        <div className={styles.headers}>
          <HeaderSide
            title="Response"
            firstLine={`HTTP/1.1 ${response.status} ${response.phrase}`}
            headers={response.headers}
          />
          <HeaderSide title="Request" firstLine={request.requestLine} headers={request.headers} />
        </div>
      )}
    </Tabs>
  );
}
