import { useQuery } from "@tanstack/react-query";
import { Braces } from "lucide-react";
import { useState } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import { exchangeQuery } from "../../backend/queries.ts";
import { Button } from "../../components/button.tsx";
import { uiStore } from "../../stores/ui-store.ts";
import { readWholeBody } from "../exchanges/details/read-whole-body.ts";
import { StepFailure } from "../step-frame/step-failure.tsx";
import styles from "./user-screen.module.css";

interface UserFailureProps {
  readonly accountId: string;
  readonly error: ErrorPayload;
  readonly onRetry: () => void;
}

/** Why the user could not be read; an answer that is no user can be looked into. */
export function UserFailure({ accountId, error, onRetry }: UserFailureProps) {
  const { code, exchangeId } = error;
  return (
    <div className={styles.failure}>
      <StepFailure error={error} step="user" onRetry={onRetry} />
      {code === "unexpected_answer" && exchangeId ? (
        <InspectAnswer accountId={accountId} exchangeId={exchangeId} />
      ) : null}
    </div>
  );
}

/**
 * Nothing where the exchange holds no text: then there is nothing to look into. The record's own
 * text is cut for display, so the whole one is read.
 */
function InspectAnswer(props: { readonly accountId: string; readonly exchangeId: string }) {
  const { data: exchange } = useQuery(exchangeQuery(props.accountId, props.exchangeId));
  const [isGone, setGone] = useState(false);
  if (!exchange?.response?.body.text) return null;
  if (isGone) return <output>This answer is not kept any more.</output>;
  const { method, path } = exchange.line;
  const inspect = async () => {
    const text = await readWholeBody({ ...props, which: "response" });
    if (text === null) {
      setGone(true);
      return;
    }
    const { inspectText } = await import("../inspector/inspected-text.ts");
    inspectText(`Answer to ${method} ${path}`, text);
    uiStore.getState().placeViewed("inspector");
  };
  return (
    <Button icon={<Braces />} onClick={() => void inspect()}>
      Inspect the answer
    </Button>
  );
}
