import { randomBytes } from "node:crypto";
import type { SentRequest } from "../../../shared/contract/request.ts";
import type { RequestDraft } from "../../../shared/requests/request-draft.ts";
import { redactText, type KnownSecret } from "../exchanges/redact.ts";
import { redactDraft } from "./redact-draft.ts";
import type { RequestsRecord } from "./requests-record.ts";

/** Enough to find last week's request again; older ones fall out. */
const mostKept = 200;

/** Of all kept requests as JSON: the document is written whole after each of them. */
const mostCharacters = 400_000;

const longestKeptBody = 64_000;

/** What became of a request, for the history. */
export interface SentFacts {
  readonly draft: RequestDraft;
  readonly label: string | null;
  readonly at: number;
  readonly status: number | null;
  readonly exchangeId: string | null;
}

export function newRequestId(): string {
  return randomBytes(8).toString("hex");
}

function sentRequest(facts: SentFacts, known: readonly KnownSecret[]): SentRequest {
  const { draft, leftOut } = redactDraft(facts.draft, known);
  const isTooLong = draft.body.length > longestKeptBody;
  return {
    ...facts,
    label: facts.label === null ? null : redactText(facts.label, known).text,
    id: newRequestId(),
    draft: isTooLong ? { ...draft, body: "•••• body too long to keep" } : draft,
    leftOut: isTooLong ? [...leftOut, "body too long to keep"] : leftOut,
  };
}

/** The record with one more request at the top of its history, and the oldest gone where it is full. */
export function withSent(
  record: RequestsRecord,
  facts: SentFacts,
  known: readonly KnownSecret[],
): RequestsRecord {
  const history = [sentRequest(facts, known), ...record.history].slice(0, mostKept);
  let characters = 0;
  const kept = history.filter((one, index) => {
    characters += JSON.stringify(one).length;
    return index === 0 || characters <= mostCharacters;
  });
  return { ...record, history: kept };
}
