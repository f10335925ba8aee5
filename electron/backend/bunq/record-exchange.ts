import { createHash } from "node:crypto";
import type {
  Exchange,
  ExchangeBody,
  ExchangeHeader,
  ExchangeLine,
  MadeSignature,
} from "../../../shared/contract/exchange.ts";
import { bytesToKeep } from "../exchanges/bytes-to-keep.ts";
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
  /** Short name of the token that went along; null for none. */
  readonly token: string | null;
  /** Our signature over the body; null for an unsigned call. */
  readonly made: MadeSignature | null;
  /** Fingerprint of the key that bunq's signature was checked with; null where none was known. */
  readonly serverKeyFingerprint: string | null;
  readonly label: string | null;
  readonly result: WireResult;
  readonly signature: "verified" | "mismatch" | "unsigned" | "not-checked";
  readonly known: readonly KnownSecret[];
  readonly responseId: string | null;
  readonly failure: string | null;
}

/**
 * A record with the bodies whole. `exchange` holds what is shown at once; `texts` all of it, with
 * every secret replaced, null for a body that is not text or was withheld.
 */
export interface RecordedExchange {
  readonly exchange: Exchange;
  readonly texts: { readonly request: string | null; readonly response: string | null };
}

interface RecordedBody {
  readonly body: ExchangeBody;
  readonly text: string | null;
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

function factsOf(bytes: Uint8Array) {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function withheldBody(bytes: Uint8Array, why: string): RecordedBody {
  const nothing = { text: null, shownBytes: 0, keptBytes: 0, units: 0, redactions: [] };
  return { body: { ...factsOf(bytes), ...nothing, withheld: why, base64: null }, text: null };
}

/** Not for reading, but perhaps for looking at: the bytes may be kept as they are. */
function recordBytes(bytes: Uint8Array, known: readonly KnownSecret[]): RecordedBody {
  const { body, text } = withheldBody(bytes, "These bytes are not text.");
  const base64 = bytesToKeep(bytes, known);
  return { body: { ...body, base64, keptBytes: base64 === null ? 0 : bytes.length }, text };
}

function recordBody(bytes: Uint8Array, known: readonly KnownSecret[]): RecordedBody {
  const text = textOf(bytes);
  // A zero stands in no text, but between all the letters of UTF-16, where no secret would be found.
  if (text === null || text.includes("\0")) return recordBytes(bytes, known);
  // Redact before cutting: a secret must not survive by lying across the cut.
  const { text: clean, redactions } = redactText(text, known);
  const shown = clean.length > shownCharacters ? clean.slice(0, shownCharacters) : clean;
  const shownBytes = shown === clean ? bytes.length : Buffer.byteLength(shown);
  const body: ExchangeBody = {
    ...factsOf(bytes),
    text: shown,
    shownBytes,
    keptBytes: bytes.length,
    units: clean.length,
    redactions: [...redactions],
    withheld: null,
    base64: null,
  };
  return { body, text: clean };
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
        ? redactAddress(`${wire.method} ${wire.url.pathname} HTTP/1.1`, known).text
        : redactAddress(first, known).text,
    headers: pairs.map(([name, value]) => redactHeader(name, value, known)),
  };
}

function serverSignature(input: ExchangeInput): MadeSignature | null {
  const headers = input.result.answer?.headers ?? [];
  const value = headers.find(([name]) => name.toLowerCase() === "x-bunq-server-signature")?.[1];
  if (value === undefined) return null;
  const { text } = redactText(value, input.known);
  return { value: text, keyFingerprint: input.serverKeyFingerprint };
}

interface RecordedResponse {
  readonly response: Exchange["response"];
  readonly text: string | null;
}

function recordResponse(input: ExchangeInput): RecordedResponse {
  const { answer } = input.result;
  if (answer === null) return { response: null, text: null };
  // SECURITY: unsigned data must not be taken for bunq's; failure-table.test.ts.
  const { body, text } =
    input.failure === "signature_mismatch"
      ? withheldBody(answer.body, "Withheld: these bytes do not carry bunq's signature.")
      : recordBody(answer.body, input.known);
  const response = {
    status: answer.status,
    phrase: statusPhrase(answer.status),
    headers: answer.headers.map(([name, value]) => redactHeader(name, value, input.known)),
    body,
    signature: input.signature,
    serverSignature: serverSignature(input),
    responseId: input.responseId,
  };
  return { response, text };
}

function recordLine(
  input: ExchangeInput,
  request: ExchangeBody,
  response: Exchange["response"],
): ExchangeLine {
  const { wire, result, known } = input;
  return {
    id: input.id,
    accountId: input.accountId,
    purpose: input.purpose,
    method: wire.method,
    host: wire.url.host,
    // SECURITY: a line lies on disk in the open; record-exchange.test.ts.
    path: redactAddress(wire.url.pathname, known).text,
    query: redactAddress(wire.url.search, known).text,
    label: input.label && redactText(input.label, known).text,
    startedAt: input.startedAt,
    status: response?.status ?? null,
    totalMs: result.timings.total,
    requestBytes: request.bytes,
    responseBytes: response?.body.bytes ?? null,
    responseId: input.responseId,
    token: input.token,
    signedWith: input.made?.keyFingerprint ?? null,
    signature: response?.signature ?? null,
    sends: request.redactions,
    brings: response?.body.redactions ?? [],
    failure: input.failure,
  };
}

/** The redacted record of one call, whatever became of it. */
export function recordExchange(input: ExchangeInput): RecordedExchange {
  const { line, headers } = requestHead(input);
  const request = recordBody(input.wire.body, input.known);
  const { response, text } = recordResponse(input);
  return {
    exchange: {
      line: recordLine(input, request.body, response),
      request: {
        url: redactAddress(input.wire.url.href, input.known).text,
        requestLine: line,
        headers: [...headers],
        body: request.body,
        signature: input.made,
      },
      response,
      timings: input.result.timings,
    },
    texts: { request: request.text, response: text },
  };
}
