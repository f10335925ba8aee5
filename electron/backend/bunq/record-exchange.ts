import type { Exchange, ExchangeBody, ExchangeHeader } from "../../../shared/contract/exchange.ts";
import { redactAddress } from "../exchanges/redact-address.ts";
import { redactHeader } from "../exchanges/redact-header.ts";
import { redactText, type KnownSecret } from "../exchanges/redact.ts";
import type { CallPurpose } from "./bunq-calls.ts";
import { statusPhrase } from "./status-phrase.ts";
import type { WireRequest, WireResult } from "./transport.ts";

/** What is shown of a long body; the rest is counted. */
const shownCharacters = 262_144;

export interface ExchangeInput {
  readonly id: string;
  readonly accountId: string;
  readonly purpose: CallPurpose;
  readonly startedAt: number;
  readonly wire: WireRequest;
  readonly signed: boolean;
  readonly result: WireResult;
  readonly signature: "verified" | "mismatch" | "unsigned" | "not-checked";
  readonly known: readonly KnownSecret[];
  readonly responseId: string | null;
  readonly failure: string | null;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    // Not UTF-8: an expected answer to a question, not a failure.
    return null;
  }
}

function withheldBody(bytes: number, why: string): ExchangeBody {
  return { text: null, bytes, shownBytes: 0, redactions: [], withheld: why };
}

function recordBody(body: Uint8Array, known: readonly KnownSecret[]): ExchangeBody {
  const text = textOf(body);
  // A zero stands in no text, but between all the letters of UTF-16, where no secret would be found.
  if (text === null || text.includes("\0"))
    return withheldBody(body.length, "These bytes are not text.");
  // Redact before cutting: a secret must not survive by lying across the cut.
  const { text: clean, redactions } = redactText(text, known);
  const shown = clean.length > shownCharacters ? clean.slice(0, shownCharacters) : clean;
  const shownBytes = shown === clean ? body.length : Buffer.byteLength(shown);
  return {
    text: shown,
    bytes: body.length,
    shownBytes,
    redactions: [...redactions],
    withheld: null,
  };
}

/** The head as really sent, in its order and letter case; what was meant when nothing left. */
function requestHead(input: ExchangeInput): { line: string; headers: readonly ExchangeHeader[] } {
  const { wire, result, known } = input;
  const [first = "", ...rest] = (result.head ?? "").split("\r\n");
  const sent = rest.flatMap((line) => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()] as const] : [];
  });
  const pairs = result.head === null ? wire.headers : sent;
  return {
    line:
      result.head === null
        ? `${wire.method} ${wire.url.pathname} HTTP/1.1`
        : redactAddress(first, known).text,
    headers: pairs.map(([name, value]) => redactHeader(name, value, known)),
  };
}

function recordResponse(input: ExchangeInput): Exchange["response"] {
  const { answer } = input.result;
  if (answer === null) return null;
  return {
    status: answer.status,
    phrase: statusPhrase(answer.status),
    headers: answer.headers.map(([name, value]) => redactHeader(name, value, input.known)),
    // SECURITY: unsigned data must not be taken for bunq's; failure-table.test.ts.
    body:
      input.failure === "signature_mismatch"
        ? withheldBody(answer.body.length, "Withheld: these bytes do not carry bunq's signature.")
        : recordBody(answer.body, input.known),
    signature: input.signature,
    responseId: input.responseId,
  };
}

/** The redacted record of one call, whatever became of it. */
export function recordExchange(input: ExchangeInput): Exchange {
  const { wire, result } = input;
  const { line, headers } = requestHead(input);
  return {
    line: {
      id: input.id,
      accountId: input.accountId,
      purpose: input.purpose,
      method: wire.method,
      path: wire.url.pathname,
      startedAt: input.startedAt,
      status: result.answer?.status ?? null,
      totalMs: result.timings.total,
      responseBytes: result.answer?.body.length ?? null,
      failure: input.failure,
    },
    request: {
      url: redactAddress(wire.url.href, input.known).text,
      requestLine: line,
      headers: [...headers],
      body: recordBody(wire.body, input.known),
      signed: input.signed,
    },
    response: recordResponse(input),
    timings: result.timings,
  };
}
