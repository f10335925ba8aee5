import { defineOperation } from "../define-operation.ts";
import { readBodyText } from "../signature/read-body-text.ts";
import { bodyOfBytes, bodyOfRecord } from "../signature/snippets/snippet-body.ts";
import { writeSnippet } from "../signature/snippets/write-snippet.ts";

export const writeSignatureSnippet = defineOperation(
  "signature.snippet",
  async ({ accountId, language, of }, { exchanges }) => {
    if ("body" in of) return writeSnippet(language, bodyOfBytes(readBodyText(of.body, of.bodyAs)));
    const exchange = await Promise.resolve(exchanges.find(accountId, of.exchangeId));
    if (!exchange) return null;
    const text = await Promise.resolve(exchanges.text(accountId, of.exchangeId, "request"));
    return writeSnippet(language, bodyOfRecord({ ...exchange.request.body, text }));
  },
);
