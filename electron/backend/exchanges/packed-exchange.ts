import { z } from "zod";
import {
  exchangeLineSchema,
  exchangeSchema,
  type ExchangeBody,
  type ExchangeLine,
} from "../../../shared/contract/exchange.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";

/**
 * An exchange as bytes. `head`: its line, as JSON in the open. `details`: everything else, to be
 * sealed: the length of a JSON text (4), that text, and the two bodies' texts as UTF-8.
 */
export interface PackedExchange {
  readonly head: Buffer;
  readonly details: Buffer;
}

/** A body's text: how long it is, and how many units of it the exchange shows at once. */
const textPlaceSchema = z.object({ bytes: z.number(), shown: z.number().nullable() }).nullable();
type TextPlace = z.infer<typeof textPlaceSchema>;

const detailsSchema = z.object({
  exchange: exchangeSchema.omit({ line: true }),
  request: textPlaceSchema,
  response: textPlaceSchema,
});

export function packExchange({ exchange, texts }: RecordedExchange): PackedExchange {
  const { line, ...rest } = exchange;
  const request = placeText(rest.request.body, texts.request);
  const response = placeText(rest.response?.body ?? null, texts.response);
  const shortened = {
    ...rest,
    request: { ...rest.request, body: withoutText(rest.request.body, request) },
    response: rest.response && {
      ...rest.response,
      body: withoutText(rest.response.body, response),
    },
  };
  const json = Buffer.from(JSON.stringify({ exchange: shortened, request, response }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  const details = [
    length,
    json,
    Buffer.from(texts.request ?? ""),
    Buffer.from(texts.response ?? ""),
  ];
  return { head: Buffer.from(JSON.stringify(line)), details: Buffer.concat(details) };
}

/** Null for a head that is none of ours, or that another version wrote with other facts. */
export function readHead(head: Buffer): ExchangeLine | null {
  try {
    return exchangeLineSchema.safeParse(JSON.parse(head.toString("utf8"))).data ?? null;
  } catch {
    // Whole by its checksum and still no JSON: written by something else.
    return null;
  }
}

/** Throws for details that another version wrote with other facts. */
export function unpackExchange(line: ExchangeLine, details: Buffer): RecordedExchange {
  const jsonEnd = 4 + details.readUInt32BE(0);
  const json: unknown = JSON.parse(details.toString("utf8", 4, jsonEnd));
  const { exchange, request, response } = detailsSchema.parse(json);
  const requestEnd = jsonEnd + (request?.bytes ?? 0);
  const texts = {
    request: request && details.toString("utf8", jsonEnd, requestEnd),
    response: response && details.toString("utf8", requestEnd, requestEnd + response.bytes),
  };
  return {
    exchange: {
      line,
      ...exchange,
      request: {
        ...exchange.request,
        body: withText(exchange.request.body, request, texts.request),
      },
      response: exchange.response && {
        ...exchange.response,
        body: withText(exchange.response.body, response, texts.response),
      },
    },
    texts,
  };
}

function placeText(body: ExchangeBody | null, text: string | null): TextPlace {
  if (text === null) return null;
  const isBeginning = body !== null && body.text !== null && text.startsWith(body.text);
  return {
    bytes: Buffer.byteLength(text),
    shown: isBeginning ? (body.text?.length ?? 0) : null,
  };
}

/** What is shown at once is the beginning of the whole text, and so is not kept twice. */
function withoutText(body: ExchangeBody, place: TextPlace): ExchangeBody {
  return place === null || place.shown === null ? body : { ...body, text: null };
}

function withText(body: ExchangeBody, place: TextPlace, text: string | null): ExchangeBody {
  if (place === null || place.shown === null || text === null) return body;
  return { ...body, text: text.slice(0, place.shown) };
}
