import { expect, test } from "vitest";
import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../../shared/testing/make-exchange.ts";
import { waterfallDrawing } from "./waterfall-drawing.ts";
import { waterfallFile } from "./waterfall-file.ts";

function timed(timings: Partial<Exchange["timings"]>): Exchange {
  const blank = makeExchange({ method: "POST", path: "/v1/session-server" });
  return { ...blank, timings: { ...blank.timings, ...timings } };
}

const fresh = timed({ dns: 10, connect: 20, tls: 20, firstByte: 40, download: 10, total: 100 });

test("each phase that happened has a bar, one after the other", () => {
  const bars = waterfallDrawing(fresh).shapes.flatMap((shape) =>
    shape.kind === "box" ? [[shape.x, shape.width]] : [],
  );

  expect(bars).toHaveLength(5);
  for (const [at, [x = 0, width = 0]] of bars.entries()) {
    expect(x + width).toBeCloseTo(bars[at + 1]?.[0] ?? x + width, 1);
  }
});

test("the words tell every phase, the connection and the total", () => {
  expect(waterfallDrawing(fresh).description).toBe(
    "New connection. DNS 10 ms, Connect 20 ms, TLS 20 ms, Waiting 40 ms, Download 10 ms, 100 ms in all.",
  );
});

test("a kept connection is said, and its absent phases have no bars", () => {
  const { description, shapes } = waterfallDrawing(
    timed({ firstByte: 7, download: 1, total: 8, reused: true }),
  );

  expect(description).toBe(
    "Connection kept alive from before. Waiting 7 ms, Download 1 ms, 8 ms in all.",
  );
  expect(shapes.filter(({ kind }) => kind === "box")).toHaveLength(2);
});

test.each([
  ["POST", "/v1/session-server", "sandgate-waterfall-post-session-server.svg"],
  ["GET", "/v1/user/1/../%2e%2e", "sandgate-waterfall-get-user-1-2e-2e.svg"],
  ["GET", `/v1/${"a".repeat(200)}`, `sandgate-waterfall-get-${"a".repeat(56)}.svg`],
])("the file of %s %s is %s", (method, path, name) => {
  expect(waterfallFile({ method, path })).toBe(name);
});
