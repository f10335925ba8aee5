import { useEffect, useState } from "react";
import { readUserText, type UserReading } from "../../../../shared/user/read-user.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";

/** What was read before is there at once when someone comes back. */
const readings = new WeakMap<JsonDocument, UserReading>();

/** The user of an opened answer, decoded; null until it is, and without an answer. */
export function useUserReading(document: JsonDocument | null): UserReading | null {
  const [, setReading] = useState<UserReading | null>(null);
  useEffect(() => {
    if (document === null || readings.has(document)) return undefined;
    let isWanted = true;
    const read = async () => {
      const reading = await readUserOf(document);
      readings.set(document, reading);
      if (isWanted) setReading(reading);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [document]);
  return (document && readings.get(document)) ?? null;
}

async function readUserOf(document: JsonDocument): Promise<UserReading> {
  return readUserText(await document.blob.text());
}
