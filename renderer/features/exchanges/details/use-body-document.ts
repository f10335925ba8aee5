import { useEffect, useState } from "react";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { openJsonDocument } from "../../../json-document/open-json-document.ts";
import { readWholeBody, type BodyKey } from "./read-whole-body.ts";

export type BodyDocument =
  | { readonly phase: "fetching" | "gone" | "failed" }
  | { readonly phase: "open"; readonly document: JsonDocument };

/** Levels of an answer that are open at first: its list, its items, their one object. */
const openDepth = 4;

async function openBody(key: BodyKey): Promise<BodyDocument> {
  try {
    const text = await readWholeBody(key);
    if (text === null) return { phase: "gone" };
    return { phase: "open", document: openJsonDocument(text, { openDepth }) };
  } catch {
    // told to whoever waits for it, in the place of the body
    return { phase: "failed" };
  }
}

/** A body opened in a worker for as long as it is shown. */
export function useBodyDocument({ accountId, exchangeId, which }: BodyKey): BodyDocument {
  const [body, setBody] = useState<BodyDocument>({ phase: "fetching" });
  useEffect(() => {
    let isWanted = true;
    let opened: BodyDocument | null = null;
    const close = () => {
      if (opened?.phase === "open") opened.document.close();
    };
    const open = async () => {
      opened = await openBody({ accountId, exchangeId, which });
      if (isWanted) setBody(opened);
      else close();
    };
    void open();
    return () => {
      isWanted = false;
      close();
    };
  }, [accountId, exchangeId, which]);
  return body;
}
