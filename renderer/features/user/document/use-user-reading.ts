import { useEffect, useState } from "react";
import type { DocumentUser } from "../../../json-document/document-user.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";

/** What was read before is there at once when someone comes back. */
const known = new WeakMap<JsonDocument, DocumentUser>();

/** From here on the worker is busy with the user for longer than anyone waits for the first rows. */
const largeBytes = 1_000_000;

/** Two frames after the text was opened, its viewer has asked for the rows it shows first. */
async function afterFirstRows(document: JsonDocument): Promise<void> {
  if (document.blob.size < largeBytes) return;
  await document.settled();
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/** The user of an opened answer, with its drift; null until it is read, and without an answer. */
export function useUserReading(document: JsonDocument | null): DocumentUser | null {
  const [, setUser] = useState<DocumentUser | null>(null);
  useEffect(() => {
    if (document === null || known.has(document)) return undefined;
    let isWanted = true;
    const read = async () => {
      await afterFirstRows(document);
      // it rejects when the worker is gone, which the state of the document tells
      const user = await document.readUser().catch(() => null);
      if (user === null) return;
      known.set(document, user);
      if (isWanted) setUser(user);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [document]);
  return (document && known.get(document)) ?? null;
}
