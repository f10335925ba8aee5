import { EyeOff } from "lucide-react";
import { useState } from "react";
import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import { JsonViewer } from "../../components/json-viewer/json-viewer.tsx";
import { Spinner } from "../../components/spinner.tsx";
import type { DocumentView } from "../../json-document/document-rows.ts";
import styles from "./response-pane.module.css";
import { useExchangeDocument } from "./use-exchange-document.ts";

export interface ResponseBodyProps {
  readonly accountId: string;
  readonly exchangeId: string;
  readonly body: ExchangeBody;
}

/** The body in the viewer of every other JSON here; one without text says why. */
export function ResponseBody({ accountId, exchangeId, body }: ResponseBodyProps) {
  if (body.withheld !== null) {
    return (
      <p className={styles.gone}>
        <EyeOff aria-hidden="true" />
        {body.withheld}
      </p>
    );
  }
  if (body.bytes === 0) return <p className={styles.gone}>Empty</p>;
  return <OpenedBody accountId={accountId} exchangeId={exchangeId} />;
}

function OpenedBody({ accountId, exchangeId }: Omit<ResponseBodyProps, "body">) {
  const [view, setView] = useState<DocumentView>("pretty");
  const opened = useExchangeDocument(accountId, exchangeId);
  if (opened.phase === "fetching") return <Spinner />;
  if (opened.phase === "gone") {
    return <p className={styles.gone}>The record of this answer is no longer kept.</p>;
  }
  return (
    <JsonViewer
      document={opened.document}
      label="Response body"
      view={view}
      onViewChange={setView}
    />
  );
}
