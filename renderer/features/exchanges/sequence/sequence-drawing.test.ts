import { expect, test } from "vitest";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { makeExchange } from "../../../../shared/testing/make-exchange.ts";
import type { Drawing } from "../picture/drawing.ts";
import { writeSvg } from "../picture/write-svg.ts";
import { sequenceDrawing } from "./sequence-drawing.ts";
import { sequenceModel } from "./sequence-model.ts";

function draw(...changes: readonly Partial<ExchangeLine>[]): Drawing {
  return sequenceDrawing(sequenceModel(changes.map((change) => makeExchange(change).line)));
}

function wordsOf({ shapes }: Drawing): readonly string[] {
  return shapes.flatMap((shape) =>
    shape.kind === "text" ? [shape.parts.map(({ text }) => text).join("")] : [],
  );
}

test("each call has an arrow there and one back, each with what it carries", () => {
  const drawing = draw({
    purpose: "device",
    method: "POST",
    path: "/v1/device-server",
    status: 200,
    token: "installation token",
    signedWith: "67:3a:01:9d:aa:bb",
    signature: "verified",
    sends: ["API key"],
  });

  expect(drawing.shapes.filter(({ kind }) => kind === "area")).toHaveLength(2);
  expect(wordsOf(drawing)).toEqual(
    expect.arrayContaining([
      "POST /v1/device-server",
      "with installation token · signed with key 67:3a:01:9d… · carries API key",
      "200 OK  brings device ID",
      "✓ signature verified",
    ]),
  );
});

test("a call that got no answer has no arrow back", () => {
  const drawing = draw({ status: null });

  expect(drawing.shapes.filter(({ kind }) => kind === "area")).toHaveLength(1);
  expect(wordsOf(drawing)).toContain("No answer");
});

test("the more calls, the taller; the more hosts, the wider; nothing lies outside", () => {
  const one = draw({});
  const many = draw({}, {}, { host: "elsewhere.example", purpose: "oauth" });

  expect(many.height).toBeGreaterThan(one.height);
  expect(many.width).toBeGreaterThan(one.width);
  for (const shape of many.shapes) {
    if (shape.kind !== "line") continue;
    expect(Math.max(shape.from[0], shape.to[0])).toBeLessThanOrEqual(many.width);
    expect(Math.max(shape.from[1], shape.to[1])).toBeLessThanOrEqual(many.height);
  }
});

test("a path of any length stays between the two lifelines", () => {
  const drawing = draw({ path: `/v1/${"x".repeat(500)}`, sends: ["y".repeat(500)] });

  expect(Math.max(...wordsOf(drawing).map(({ length }) => length))).toBeLessThan(120);
});

test("the same words stand in the file’s description", () => {
  const drawing = draw({ purpose: "user", status: 200 });

  expect(writeSvg(drawing, "light")).toContain("1. User: you send GET /v1/user/1 to bunq");
});
