import type { Exchange, ExchangeBody, ExchangeLine } from "../contract/exchange.ts";

/** A body of an exchange as text; lengths are those of plain ASCII. */
export function makeExchangeBody(text: string, change: Partial<ExchangeBody> = {}): ExchangeBody {
  const { length } = text;
  return {
    text,
    bytes: length,
    sha256: "",
    shownBytes: length,
    keptBytes: change.bytes ?? length,
    units: length,
    redactions: [],
    withheld: null,
    base64: null,
    ...change,
  };
}

/** An exchange that got no answer, but for what a test changes. */
export function makeExchange(
  line: Partial<ExchangeLine> = {},
  rest: Partial<Omit<Exchange, "line">> = {},
): Exchange {
  return {
    line: {
      id: "1",
      accountId: "0123456789abcdef",
      purpose: "user",
      method: "GET",
      host: "127.0.0.1",
      path: "/v1/user/1",
      query: "",
      label: null,
      startedAt: 0,
      status: null,
      totalMs: 1,
      requestBytes: 0,
      responseBytes: null,
      responseId: null,
      token: null,
      signedWith: null,
      signature: null,
      sends: [],
      brings: [],
      failure: null,
      ...line,
    },
    request: {
      url: "http://127.0.0.1/v1/user/1",
      requestLine: "GET /v1/user/1 HTTP/1.1",
      headers: [],
      body: makeExchangeBody(""),
      signature: null,
    },
    response: null,
    timings: {
      dns: null,
      connect: null,
      tls: null,
      firstByte: null,
      download: null,
      total: 1,
      reused: false,
    },
    ...rest,
  };
}
