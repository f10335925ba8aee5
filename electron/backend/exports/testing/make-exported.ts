import { createHash } from "node:crypto";
import { makeExchange, makeExchangeBody } from "../../../../shared/testing/make-exchange.ts";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { redactAddress } from "../../exchanges/redact-address.ts";
import { redactHeader } from "../../exchanges/redact-header.ts";
import { redactText, type KnownSecret } from "../../exchanges/redact.ts";
import type { ExportedExchange } from "../exported-request.ts";

export interface Made {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly answer?: string;
  readonly known?: readonly KnownSecret[];
  readonly signature?: string;
  readonly line?: Partial<ExchangeLine>;
  readonly timings?: Partial<ExportedExchange["exchange"]["timings"]>;
}

function recordedBody(text: string, known: readonly KnownSecret[]) {
  const { text: clean, redactions } = redactText(text, known);
  const bytes = Buffer.from(text, "utf8");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return makeExchangeBody(clean, {
    bytes: bytes.length,
    shownBytes: bytes.length,
    sha256,
    redactions: [...redactions],
  });
}

/** An exchange as it is recorded, from what was really sent and answered. */
export function makeExported(made: Made = {}): ExportedExchange {
  const { method = "GET", url = "http://127.0.0.1:1/v1/user/1", known = [] } = made;
  const headers = (made.headers ?? []).map(([name, value]) => redactHeader(name, value, known));
  const request = recordedBody(made.body ?? "", known);
  const answer = recordedBody(made.answer ?? '{"Response":[]}', known);
  const { timings } = makeExchange();
  const exchange = makeExchange(
    { method, path: new URL(url).pathname, status: 200, ...made.line },
    {
      request: {
        url: redactAddress(url, known).text,
        requestLine: `${method} ${new URL(url).pathname} HTTP/1.1`,
        headers,
        body: request,
        signature: made.signature ? { value: made.signature, keyFingerprint: "00" } : null,
      },
      response: {
        status: 200,
        phrase: "OK",
        headers: [{ name: "Content-Type", value: "application/json", redacted: null }],
        body: answer,
        signature: "verified",
        serverSignature: null,
        responseId: "5d7a",
      },
      timings: { ...timings, ...made.timings },
    },
  );
  return { exchange, requestText: request.text, responseText: answer.text, isTokenFormer: false };
}

/** Bodies that a shell, or curl, would read as something else. */
export const nastyBodies: Readonly<Record<string, string>> = {
  "both quotes": `{"description":"it's a \\"test\\" of 'quotes'"}`,
  "a variable and a command": '{"description":"$HOME ${PATH} $(id) `id` \\\\"}',
  "line ends": '{\n  "description": "a",\r\n\t"b": 1\n}\n',
  "letters beyond ASCII": '{"description":"€ ’quoted’ “twice” 日本 😀"}',
  "an at sign first": "@/etc/hostname",
  "an exclamation mark": '{"description":"wow! !! !$ !id"}',
  "percent signs and carets": '{"description":"100% %PATH% ^& a|b <c> (d)"}',
  "backslashes at the end": "C:\\dir\\\\",
  "a brace of variables": '{"description":"{{session_token}} [1-3] {a,b}"}',
  "spaces around": "  \t{} \n",
};
