import { useEffect, useState } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";

export interface Written {
  /** In bytes; null until it is written. */
  readonly size: number | null;
  readonly get: () => Promise<Blob>;
}

interface Kept {
  readonly key: string;
  readonly blob: Blob;
}

/** The whole text in another form, written when it is first wanted and kept while it is the same. */
export function useWritten(
  document: JsonDocument,
  what: "pretty" | "filtered",
  isWanted: boolean,
): Written {
  const { filter } = useDocumentState(document);
  const key = what === "pretty" ? what : `${what} ${filter?.expression ?? ""}`;
  const [kept, setKept] = useState<Kept | null>(null);
  const blob = kept?.key === key ? kept.blob : null;
  const isMissing = isWanted && blob === null;
  useEffect(() => {
    let isStillWanted = true;
    const write = async () => {
      try {
        const written = await document.write(what);
        if (isStillWanted) setKept({ key, blob: written });
      } catch (thrown) {
        reportError(thrown);
      }
    };
    if (isMissing) void write();
    return () => {
      isStillWanted = false;
    };
  }, [document, what, key, isMissing]);
  return { size: blob?.size ?? null, get: async () => blob ?? document.write(what) };
}
