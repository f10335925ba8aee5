import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import { JsonSyntaxError } from "../../../shared/json/json-syntax-error.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { prettyJson } from "../../../shared/json/pretty-json.ts";
import { formatBytes } from "../../components/format-bytes.ts";

/** A body as the panel shows it. `pretty` is null where the text is not JSON as far as it goes. */
export type ReadBody =
  | { readonly kind: "empty" }
  | { readonly kind: "withheld"; readonly why: string }
  | {
      readonly kind: "text";
      readonly raw: string;
      readonly pretty: string | null;
      /** Said above the text: it is cut, or it is not JSON. */
      readonly note: string | null;
    };

export function readBody(body: ExchangeBody): ReadBody {
  if (body.withheld !== null) return { kind: "withheld", why: body.withheld };
  if (body.bytes === 0 || body.text === null) return { kind: "empty" };
  const isCut = body.shownBytes < body.bytes;
  const pretty = isCut ? null : prettyOrNull(body.text);
  return { kind: "text", raw: body.text, pretty, note: noteOn(body, isCut, pretty !== null) };
}

function prettyOrNull(text: string): string | null {
  try {
    return prettyJson(parseJson(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

function noteOn(body: ExchangeBody, isCut: boolean, isJson: boolean): string | null {
  if (isCut) {
    const shown = `The first ${formatBytes(body.shownBytes)} of ${formatBytes(body.bytes)}, as received.`;
    if (body.keptBytes === body.bytes) return shown;
    return `${shown} Only the first ${formatBytes(body.keptBytes)} are kept: it is too large for the space that exchanges may take.`;
  }
  return isJson ? null : "Not JSON, so it is shown as received.";
}
