import { Ajv, type AnySchema } from "ajv";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import { harTimings } from "./har-timings.ts";
import { makeExported } from "./testing/make-exported.ts";
import { writeHar } from "./write-har.ts";

/** The published JSON Schemas of HAR 1.2, which name each other by file. */
function harCheck() {
  const directory = dirname(createRequire(import.meta.url).resolve("har-schema"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const draft = createRequire(import.meta.url)("ajv/dist/refs/json-schema-draft-06.json") as object;
  ajv.addMetaSchema(draft);
  for (const name of readdirSync(directory).filter((one) => one.endsWith(".json"))) {
    ajv.addSchema(JSON.parse(readFileSync(join(directory, name), "utf8")) as AnySchema);
  }
  const check = ajv.getSchema("har.json#");
  if (!check) throw new Error("har-schema has no schema of a whole archive");
  return (text: string) => (check(JSON.parse(text)) ? null : check.errors);
}

const faultsOf = harCheck();
const apiKey = "sandbox_0123456789abcdef0123456789abcdef";
const known = [{ name: "API key", value: apiKey }];
const options = { version: "1.0.0", secrets: new Map<string, string>() };

function deviceCall(startedAt: number) {
  return makeExported({
    method: "POST",
    url: `http://127.0.0.1:1/v1/device-server?secret=${apiKey}&b=1`,
    headers: [["Content-Type", "application/json"]],
    body: JSON.stringify({ secret: apiKey }),
    known,
    line: { startedAt },
    timings: { dns: 1.5, connect: 20, tls: 30, firstByte: 100, download: 4, total: 160 },
  });
}

/** An answer whose recorded body is this. */
function withAnswer(changes: Partial<ExchangeBody>) {
  const exported = makeExported();
  const { exchange } = exported;
  if (!exchange.response) throw new Error("without an answer there is none to change");
  const body = { ...exchange.response.body, ...changes };
  return {
    ...exported,
    responseText: null,
    exchange: { ...exchange, response: { ...exchange.response, body } },
  };
}

describe("an archive", () => {
  test("is what the published schema describes, the oldest exchange first", () => {
    const text = writeHar([deviceCall(2000), deviceCall(1000)], options);

    expect(faultsOf(text)).toBeNull();
    const { log } = JSON.parse(text) as { log: { entries: { startedDateTime: string }[] } };
    expect(log.entries.map(({ startedDateTime }) => startedDateTime)).toEqual([
      "1970-01-01T00:00:01.000Z",
      "1970-01-01T00:00:02.000Z",
    ]);
    expect(text).not.toContain(apiKey);
    expect(text).toContain('{\\"secret\\":\\"[API key]\\"}');
    expect(faultsOf(text.replace('"httpVersion"', '"version"'))).not.toBeNull();
  });

  test("is one also without an answer", () => {
    const { exchange, requestText } = deviceCall(0);
    const unanswered = { ...exchange, response: null };

    expect(
      faultsOf(writeHar([{ ...deviceCall(0), exchange: unanswered, requestText }], options)),
    ).toBeNull();
  });

  test("has an image as its bytes, and says why where bytes were not kept", () => {
    const image = Buffer.from("\x89PNG\r\n\x1a\n rest", "latin1").toString("base64");
    const noText = { text: null, withheld: "These bytes are not text." };
    const exports = [{ ...noText, base64: image }, noText].map((body) => withAnswer(body));
    const text = writeHar(exports, options);

    expect(faultsOf(text)).toBeNull();
    const { log } = JSON.parse(text) as { log: { entries: { response: object }[] } };
    expect(log.entries.map(({ response }) => response)).toMatchObject([
      { content: { text: image, encoding: "base64" } },
      { content: { comment: "These bytes are not text." } },
    ]);
  });

  test("tells where a redirect points, and why a body that was sent is missing", () => {
    const exported = makeExported({ method: "POST", body: "x" });
    const { request, response } = exported.exchange;
    if (!response) throw new Error("without an answer there is no redirect");
    const header = { name: "Location", value: "/v1/elsewhere", redacted: null };
    const redirected = {
      ...exported,
      requestText: null,
      exchange: {
        ...exported.exchange,
        request: { ...request, body: { ...request.body, text: null, withheld: "No text." } },
        response: { ...response, headers: [...response.headers, header] },
      },
    };
    const text = writeHar([redirected], options);

    expect(faultsOf(text)).toBeNull();
    expect(JSON.parse(text)).toMatchObject({
      log: {
        entries: [
          {
            request: { postData: { text: "", comment: "No text." } },
            response: { redirectURL: "/v1/elsewhere" },
          },
        ],
      },
    });
  });

  test("with secrets holds them where they stood", () => {
    const text = writeHar([deviceCall(0)], { ...options, secrets: new Map([["API key", apiKey]]) });

    expect(faultsOf(text)).toBeNull();
    expect(text).toContain(`{\\"secret\\":\\"${apiKey}\\"}`);
  });
});

describe("the times", () => {
  test("add up: the handshake counts within connect, the rest is blocked", () => {
    const timings = {
      dns: 1.5,
      connect: 20,
      tls: 30,
      firstByte: 100,
      download: 4,
      total: 160,
      reused: false,
    };

    expect(harTimings(timings)).toEqual({
      time: 160,
      timings: { blocked: 4.5, dns: 1.5, connect: 50, ssl: 30, send: 0, wait: 100, receive: 4 },
    });
  });

  test("of a connection that was there say so by -1", () => {
    const none = { dns: null, connect: null, tls: null };
    const timings = { ...none, firstByte: 7.0004, download: 1, total: 8, reused: true };

    expect(harTimings(timings)).toEqual({
      time: 8,
      timings: { blocked: 0, dns: -1, connect: -1, ssl: -1, send: 0, wait: 7, receive: 1 },
    });
  });
});
