import { expect, test } from "vitest";
import type { ExchangeHeader } from "../../../../shared/contract/exchange.ts";
import { compareHeaders } from "./compare-headers.ts";

function header(name: string, value: string): ExchangeHeader {
  return { name, value, redacted: null };
}

test("headers are added, removed or changed, whatever the case of their names", () => {
  const from = [header("Host", "a"), header("X-Old", "1"), header("cache-control", "no-cache")];
  const to = [header("host", "b"), header("Cache-Control", "no-cache"), header("X-New", "2")];

  expect(compareHeaders(from, to)).toEqual({
    differences: [
      { sort: "changed", name: "host", from: "a", to: "b" },
      { sort: "removed", name: "X-Old", from: "1", to: null },
      { sort: "added", name: "X-New", from: null, to: "2" },
    ],
    same: 1,
  });
});

test("of headers with one name each is compared with its own", () => {
  const from = [header("Set-Cookie", "a"), header("Set-Cookie", "b")];
  const to = [header("Set-Cookie", "a"), header("Set-Cookie", "c"), header("Set-Cookie", "d")];

  expect(compareHeaders(from, to)).toEqual({
    differences: [
      { sort: "changed", name: "Set-Cookie", from: "b", to: "c" },
      { sort: "added", name: "Set-Cookie", from: null, to: "d" },
    ],
    same: 1,
  });
});
