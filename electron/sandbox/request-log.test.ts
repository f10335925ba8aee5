import { expect, test } from "vitest";
import type { ReceivedRequest } from "./received-request.ts";
import { RequestLog } from "./request-log.ts";

const request: ReceivedRequest = {
  at: 0,
  method: "POST",
  target: "/v1/attachment-public",
  path: "/v1/attachment-public",
  rawHeaders: [],
  body: Buffer.alloc(0),
  remoteAddress: "127.0.0.1",
  status: null,
  signature: null,
};

function logged(sizes: readonly number[]): readonly number[] {
  const log = new RequestLog();
  for (const size of sizes) log.add(request)({ body: Buffer.alloc(size) });
  return log.all().map(({ body }) => body.length);
}

const mebibyte = 1024 * 1024;

test("the log keeps the latest large bodies and every small one", () => {
  const sizes = logged([100, ...Array<number>(20).fill(mebibyte), 200]);

  expect(sizes).toEqual([100, 0, 0, 0, 0, ...Array<number>(16).fill(mebibyte), 200]);
});

test("the log keeps the latest body however large it is", () => {
  expect(logged([mebibyte, 40 * mebibyte])).toEqual([0, 40 * mebibyte]);
});

test("the log keeps the latest 500 requests", () => {
  expect(logged(Array.from({ length: 501 }, (_, at) => at))).toHaveLength(500);
  expect(logged(Array.from({ length: 501 }, (_, at) => at))[0]).toBe(1);
});
