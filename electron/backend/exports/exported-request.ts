import { createHash } from "node:crypto";
import type { Exchange } from "../../../shared/contract/exchange.ts";
import {
  fillIn,
  joinParts,
  mergeTexts,
  openPlaces,
  splitMarks,
  type SecretValues,
  type TextPart,
} from "./marked-text.ts";

/** An exchange with its redacted texts whole; a text is null where there is none to read. */
export interface ExportedExchange {
  readonly exchange: Exchange;
  readonly requestText: string | null;
  readonly responseText: string | null;
  /** Whether another session was opened since, so that its session token is not the one kept now. */
  readonly isTokenFormer: boolean;
}

/**
 * How the body stands to the bytes that were sent: `exact` by their digest, `open` where a secret is
 * left out, `changed` where the secret kept now is not the one that was sent, `unreadable` where it
 * is no text, `none` without one.
 */
export type BodyState = "none" | "exact" | "open" | "changed" | "unreadable";

/** A request to be written in some form, with the places where secrets stand. */
export interface ExportedRequest {
  readonly method: string;
  readonly origin: string;
  /** The origin with what lies below it. */
  readonly address: readonly TextPart[];
  /** Path and query, below the origin. */
  readonly target: readonly TextPart[];
  readonly headers: readonly { readonly name: string; readonly value: readonly TextPart[] }[];
  readonly body: readonly TextPart[];
  readonly bodyState: BodyState;
  readonly isSigned: boolean;
  readonly isTokenFormer: boolean;
  /** Names of the secrets left out, each once. */
  readonly open: readonly string[];
}

/** Every client writes these itself, for the connection it makes. */
const ofTheConnection = new Set(["host", "connection", "content-length", "transfer-encoding"]);

/** As a parameter of an address is written. */
function spellInAddress(value: string): string {
  return new URLSearchParams([["", value]]).toString().slice(1);
}

/** The request of an exchange, with those of its secrets put back that are given. */
export function exportedRequest(
  { exchange, requestText, isTokenFormer }: ExportedExchange,
  secrets: SecretValues,
): ExportedRequest {
  const { request, line } = exchange;
  const { origin, target } = splitAddress(request.url);
  const headers = request.headers
    .filter(({ name }) => !ofTheConnection.has(name.toLowerCase()))
    .map(({ name, value, redacted }) => ({
      name,
      value: fillIn(splitMarks(value, redacted === null ? [] : [redacted]), secrets),
    }));
  const filled = fillIn(splitMarks(target), secrets, spellInAddress);
  const { parts: body, state: bodyState } = exportedBody(request.body, requestText, secrets);
  return {
    method: line.method,
    origin,
    address: mergeTexts([origin, ...filled]),
    target: filled,
    headers,
    body,
    bodyState,
    isSigned: request.signature !== null,
    isTokenFormer,
    open: openPlaces([...filled, ...headers.flatMap(({ value }) => value), ...body]),
  };
}

/** An address with marks in it is none that `URL` reads as it is written. */
function splitAddress(url: string): { readonly origin: string; readonly target: string } {
  const match = /^(?<origin>[a-z]+:\/\/[^/?#]+)(?<target>[^#]*)/.exec(url);
  const { origin = "", target = "" } = match?.groups ?? {};
  return { origin, target: target === "" ? "/" : target };
}

/** A recorded body, with its secrets put back where they are given. */
export function exportedBody(
  body: Exchange["request"]["body"],
  text: string | null,
  secrets: SecretValues,
): { readonly parts: readonly TextPart[]; readonly state: BodyState } {
  if (body.bytes === 0) return { parts: [], state: "none" };
  if (text === null) return { parts: [], state: "unreadable" };
  // A body that holds no secret may hold what looks like the mark of one.
  if (body.redactions.length === 0) return { parts: [text], state: "exact" };
  const parts = fillIn(splitMarks(text, body.redactions), secrets);
  if (openPlaces(parts).length > 0) return { parts, state: "open" };
  const whole = joinParts(parts, () => "");
  const digest = createHash("sha256").update(whole).digest("hex");
  return { parts: [whole], state: digest === body.sha256 ? "exact" : "changed" };
}
