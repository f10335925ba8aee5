import { call } from "../../../backend/call.ts";
import { fetchBody } from "./fetch-body.ts";

/** Which body of which exchange. */
export interface BodyKey {
  readonly accountId: string;
  readonly exchangeId: string;
  readonly which: "request" | "response";
}

/** The whole redacted text of a recorded body; null when it is no longer kept. */
export function readWholeBody({ accountId, exchangeId, which }: BodyKey): Promise<Blob | null> {
  return fetchBody((from) => call("exchange.read-body", { accountId, exchangeId, which, from }));
}
