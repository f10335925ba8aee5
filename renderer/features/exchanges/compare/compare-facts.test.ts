import { expect, test } from "vitest";
import { makeExchange } from "../../../../shared/testing/make-exchange.ts";
import { compareFacts } from "./compare-facts.ts";

test("what is the same is told from what is not", () => {
  const from = makeExchange({ status: 200, purpose: "session", token: "installation token" });
  const to = makeExchange({ status: 466, purpose: "session", token: null });
  const changed = compareFacts(from, to).filter(({ isSame }) => !isSame);

  expect(changed).toEqual([
    { label: "Token sent along", from: "installation token", to: "none", isSame: false },
    { label: "Status", from: "200 OK", to: "466 Request Signature Required", isSame: false },
  ]);
});

test("a phase that did not happen is none, not zero", () => {
  const from = makeExchange();
  const { timings } = from;
  const to = { ...from, timings: { ...timings, connect: 12, total: 30 } };
  const changed = compareFacts(from, to).filter(({ isSame }) => !isSame);

  expect(changed.map(({ label, from: one, to: other }) => [label, one, other])).toEqual([
    ["Connect", "none", "12 ms"],
    ["Total", "1 ms", "30 ms"],
  ]);
});
