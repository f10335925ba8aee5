import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";

/** An exchange whose bodies are kept up to so many bytes each, and say so where that cuts them. */
export function cutExchange(recorded: RecordedExchange, maximumBytes: number): RecordedExchange {
  const { exchange, texts } = recorded;
  const request = cutBody(exchange.request.body, texts.request, maximumBytes);
  const response =
    exchange.response && cutBody(exchange.response.body, texts.response, maximumBytes);
  if (request === null && response === null) return recorded;
  return {
    exchange: {
      ...exchange,
      request: { ...exchange.request, body: request?.body ?? exchange.request.body },
      response: exchange.response && {
        ...exchange.response,
        body: response?.body ?? exchange.response.body,
      },
    },
    texts: {
      request: request ? request.text : texts.request,
      response: response ? response.text : texts.response,
    },
  };
}

interface CutBody {
  readonly body: ExchangeBody;
  readonly text: string | null;
}

/** Null for a body that stays as it is. */
function cutBody(body: ExchangeBody, text: string | null, maximumBytes: number): CutBody | null {
  if (text === null) {
    // Half a picture is none.
    const isTooLarge = body.base64 !== null && body.base64.length > maximumBytes;
    return isTooLarge ? { body: { ...body, base64: null, keptBytes: 0 }, text } : null;
  }
  // No text has more bytes than three for each of its units.
  if (text.length * 3 <= maximumBytes) return null;
  const bytes = Buffer.from(text);
  if (bytes.length <= maximumBytes) return null;
  const kept = beginningOf(bytes, maximumBytes);
  const keptBytes = Buffer.byteLength(kept);
  const shown = body.text !== null && body.text.length > kept.length ? kept : body.text;
  const shownBytes = shown === kept ? keptBytes : body.shownBytes;
  return { body: { ...body, text: shown, shownBytes, keptBytes, units: kept.length }, text: kept };
}

/** At most so many bytes of a text, ending with a whole character. */
function beginningOf(bytes: Buffer, maximumBytes: number): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes.subarray(0, maximumBytes), { stream: true });
}
