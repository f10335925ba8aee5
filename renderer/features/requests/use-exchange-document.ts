import { useEffect, useState } from "react";
import type { OutputOf } from "../../../shared/contract/operations.ts";
import { call } from "../../backend/call.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { openJsonDocument } from "../../json-document/open-json-document.ts";

type Piece = OutputOf<"exchange.read-body">;

/** A whole answer, put together of its pieces; null when its record is no longer kept. */
async function fetchAnswer(accountId: string, exchangeId: string): Promise<Blob | null> {
  const pieces: Blob[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const piece: Piece = await call("exchange.read-body", {
      accountId,
      exchangeId,
      which: "response",
      from,
    });
    if (piece === null) return null;
    // a blob at once, so that the text of a huge answer is not held twice
    pieces.push(new Blob([piece.text]));
    from = piece.next;
  }
  return new Blob(pieces, { type: "application/json" });
}

export type OpenedAnswer =
  | { readonly phase: "fetching" }
  | { readonly phase: "gone" }
  | { readonly phase: "open"; readonly document: JsonDocument };

interface Opened {
  readonly exchangeId: string;
  readonly answer: OpenedAnswer;
}

/** The body of an answer, opened while it is shown and closed with it: a worker hangs on it. */
export function useExchangeDocument(accountId: string, exchangeId: string): OpenedAnswer {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isShown = true;
    let document: JsonDocument | null = null;
    const open = async () => {
      const blob = await fetchAnswer(accountId, exchangeId).catch(() => null);
      if (!isShown) return;
      document = blob && openJsonDocument(blob, { openDepth: 3 });
      setOpened({ exchangeId, answer: document ? { phase: "open", document } : { phase: "gone" } });
    };
    void open();
    return () => {
      isShown = false;
      document?.close();
    };
  }, [accountId, exchangeId]);
  return opened?.exchangeId === exchangeId ? opened.answer : { phase: "fetching" };
}
