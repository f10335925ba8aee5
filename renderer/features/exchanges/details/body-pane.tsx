import { EyeOff } from "lucide-react";
import { useState } from "react";
import type { Exchange, ExchangeBody } from "../../../../shared/contract/exchange.ts";
import { JsonViewer } from "../../../components/json-viewer/json-viewer.tsx";
import { LargeBodyGate } from "../../../components/json-viewer/large-body-gate.tsx";
import type { DocumentView } from "../../../json-document/document-rows.ts";
import { NoAnswer } from "../../exchange/no-answer.tsx";
import styles from "./details.module.css";
import { KeptBytes } from "./kept-bytes.tsx";
import { readWholeBody } from "./read-whole-body.ts";
import { useBodyDocument } from "./use-body-document.ts";

/** Longer bodies are opened when someone asks for it; there is a list to move through beside them. */
const largeUnits = 5_000_000;

export interface BodyPaneProps {
  readonly exchange: Exchange;
  readonly which: "request" | "response";
  readonly view: DocumentView;
  readonly onViewChange: (view: DocumentView) => void;
}

/** One body, whole and searchable; or why there is none to read. */
export function BodyPane(props: BodyPaneProps) {
  const { exchange, which } = props;
  const body = which === "request" ? exchange.request.body : exchange.response?.body;
  if (body === undefined) return <NoAnswer exchange={exchange} />;
  if (body.base64 !== null) {
    return <KeptBytes exchange={exchange} which={which} base64={body.base64} />;
  }
  if (body.withheld !== null) {
    return (
      <p className={styles.note}>
        <EyeOff aria-hidden="true" />
        {body.withheld}
      </p>
    );
  }
  if (body.bytes === 0) return <p className={styles.note}>Empty: no bytes were {verbs[which]}.</p>;
  return <GatedBody {...props} body={body} />;
}

const verbs = { request: "sent", response: "received" } as const;

interface KnownBodyProps extends BodyPaneProps {
  readonly body: ExchangeBody;
}

function GatedBody(props: KnownBodyProps) {
  const { exchange, which, body } = props;
  const [isAskedFor, askFor] = useState(body.units <= largeUnits);
  const { id: exchangeId, accountId } = exchange.line;
  if (isAskedFor) return <OpenBody {...props} />;
  return (
    <div className={styles.gate}>
      <LargeBodyGate
        bytes={body.bytes}
        name={`${which}-body`}
        read={() => readWholeBody({ accountId, exchangeId, which })}
        onShow={() => askFor(true)}
      />
    </div>
  );
}

function OpenBody({ exchange, which, body, view, onViewChange }: KnownBodyProps) {
  const { id: exchangeId, accountId } = exchange.line;
  const opened = useBodyDocument({ accountId, exchangeId, which });
  if (opened.phase === "fetching") return <div className={styles.blank} />;
  if (opened.phase !== "open") {
    return (
      <p className={styles.note}>
        {opened.phase === "gone"
          ? "This body is no longer kept."
          : "This body could not be read from where it is kept."}
      </p>
    );
  }
  return (
    <JsonViewer
      document={opened.document}
      label={which === "request" ? "Request body" : "Response body"}
      view={view}
      onViewChange={onViewChange}
      trailing={body.redactions.length > 0 ? <HiddenSecrets names={body.redactions} /> : null}
    />
  );
}

function HiddenSecrets({ names }: { readonly names: readonly string[] }) {
  return (
    <span className={styles.hidden} title={`Left out when it was recorded: ${names.join(", ")}`}>
      <EyeOff aria-hidden="true" />
      {names.length === 1 ? `${names[0]} hidden` : `${names.length} secrets hidden`}
    </span>
  );
}
