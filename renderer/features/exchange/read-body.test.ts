import { expect, test } from "vitest";
import type { ExchangeBody } from "../../../shared/contract/exchange.ts";
import { makeExchangeBody } from "../../../shared/testing/make-exchange.ts";
import { readBody } from "./read-body.ts";

function body(change: Partial<ExchangeBody>): ExchangeBody {
  return makeExchangeBody(change.text ?? '{"Response":[]}', change);
}

test("JSON has a pretty form", () => {
  expect(readBody(body({}))).toEqual({
    kind: "text",
    raw: '{"Response":[]}',
    pretty: '{\n  "Response": []\n}',
    note: null,
  });
});

test("a page of HTML is shown as received, and says so", () => {
  expect(readBody(body({ text: "<html>502</html>" }))).toEqual({
    kind: "text",
    raw: "<html>502</html>",
    pretty: null,
    note: "Not JSON, so it is shown as received.",
  });
});

test("a body that is cut has no pretty form, and says how much is missing", () => {
  expect(readBody(body({ bytes: 3_250_586, shownBytes: 262_144 }))).toMatchObject({
    pretty: null,
    note: "The first 256 KB of 3.1 MB, as received.",
  });
});

test("a body that was too large to be kept whole says so", () => {
  const { note } = readBody(
    body({ bytes: 30_000_000, shownBytes: 262_144, keptBytes: 10_000_000 }),
  ) as {
    note: string;
  };

  expect(note).toMatch(/^The first 256 KB of 29 MB, as received\. Only the first 9\.5 MB are kept/);
});

test("a withheld body says why, whatever its length", () => {
  const withheld = "These bytes are not text.";

  expect(readBody(body({ text: null, withheld, shownBytes: 0 }))).toEqual({
    kind: "withheld",
    why: withheld,
  });
});

test("no bytes are an empty body", () => {
  expect(readBody(body({ text: "" }))).toEqual({ kind: "empty" });
});
