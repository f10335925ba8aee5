import { expect, test } from "vitest";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../../shared/testing/make-exchange.ts";
import { asManyAsFit, latestOfSteps, mostCalls } from "./choose-calls.ts";

function line(id: string, change: Partial<ExchangeLine>): ExchangeLine {
  return makeExchange({ id, ...change }).line;
}

test("of each call of a step the latest is chosen, in the order they were made", () => {
  const newestFirst = [
    line("7", { purpose: "user", path: "/v1/user/12" }),
    line("6", { purpose: "session", method: "POST", path: "/v1/session-server" }),
    line("5", { purpose: "user", path: "/v1/user/11" }),
    line("4", { purpose: "session", method: "POST", path: "/v1/session-server" }),
    line("3", { purpose: "device", method: "POST", path: "/v1/device-server" }),
    line("2", { purpose: "installation", method: "POST", path: "/v1/installation" }),
    line("1", { purpose: "installation", method: "POST", path: "/v1/installation" }),
  ];

  expect(latestOfSteps(newestFirst).lines.map(({ id }) => id)).toEqual(["2", "3", "6", "7"]);
});

test("two calls of one step are two calls: the end of a session, and the proof of it", () => {
  const newestFirst = [
    line("2", { purpose: "logout", method: "GET", path: "/v1/user/1" }),
    line("1", { purpose: "logout", method: "DELETE", path: "/v1/session/5" }),
  ];

  expect(latestOfSteps(newestFirst).lines).toHaveLength(2);
});

test("a diagnosis and a request of one’s own are not of the onboarding", () => {
  const newestFirst = [line("2", { purpose: "request" }), line("1", { purpose: "diagnosis" })];

  expect(latestOfSteps(newestFirst).lines).toEqual([]);
});

test("of more than fit the oldest are left out, and counted", () => {
  const newestFirst = Array.from({ length: 100 }, (_, at) => line(String(100 - at), {}));
  const { lines, left } = asManyAsFit(newestFirst, 340);

  expect(lines).toHaveLength(mostCalls);
  expect([lines[0]?.id, lines.at(-1)?.id, left]).toEqual(["41", "100", 280]);
});
