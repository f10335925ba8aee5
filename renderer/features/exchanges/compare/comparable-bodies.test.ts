import { expect, test } from "vitest";
import type { Exchange, ExchangeBody } from "../../../../shared/contract/exchange.ts";
import { makeExchange, makeExchangeBody } from "../../../../shared/testing/make-exchange.ts";
import { comparableBodies } from "./comparable-bodies.ts";

function sent(body: Partial<ExchangeBody> & { readonly text: string }): Exchange {
  const blank = makeExchange();
  return { ...blank, request: { ...blank.request, body: makeExchangeBody(body.text, body) } };
}

test.each([
  ["both empty", sent({ text: "" }), sent({ text: "" }), "same"],
  ["one empty", sent({ text: "" }), sent({ text: "{}" }), "apart"],
  ["the same bytes", sent({ text: "{}", sha256: "a" }), sent({ text: "{}", sha256: "a" }), "same"],
  ["one withheld", sent({ text: "{}", withheld: "Withheld." }), sent({ text: "{}" }), "apart"],
])("%s: known without reading them", (_name, from, to, phase) => {
  expect(comparableBodies(from, to, "request")?.phase).toBe(phase);
});

test("what differs in its bytes is to be read, even where its shown text is the same", () => {
  const from = sent({ text: '{"secret":"•••• API key"}', sha256: "a" });
  const to = sent({ text: '{"secret":"•••• API key"}', sha256: "b" });

  expect(comparableBodies(from, to, "request")).toBeNull();
});

test("without an answer there is no body to compare", () => {
  expect(comparableBodies(makeExchange(), makeExchange(), "response")).toEqual({
    phase: "apart",
    words: "Neither got an answer.",
  });
});
