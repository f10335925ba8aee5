import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  contentHeight,
  edge,
  isScaled,
  lastTop,
  rowsInView,
  scrollHeight,
  scrollTopAt,
  topAfterScroll,
  topAt,
  topOfRow,
  topShowing,
  wheelPixels,
  type RowScale,
} from "./row-scale.ts";

const scales = fc.record({
  rows: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 10_000_000 })),
  rowHeight: fc.constantFrom(20, 22),
  viewport: fc.integer({ min: 40, max: 2000 }),
});
const manyRows = fc.record({
  rows: fc.integer({ min: 750_000, max: 10_000_000 }),
  rowHeight: fc.constantFrom(20, 22),
  viewport: fc.integer({ min: 40, max: 2000 }),
});
const part = fc.double({ min: 0, max: 1, noNaN: true });
const rangeOf = (scale: RowScale) => Math.max(0, scrollHeight(scale) - scale.viewport);

test("no element is taller than Chromium allows, at up to twice the size", () => {
  fc.assert(
    fc.property(scales, (scale) => {
      expect(scrollHeight(scale) * 2).toBeLessThan(33_554_428);
      expect(scrollHeight(scale)).toBeLessThanOrEqual(contentHeight(scale));
    }),
  );
});

test("the ends of the scrollbar are the first and the last row", () => {
  fc.assert(
    fc.property(scales, (scale) => {
      expect(topAt(scale, 0)).toBe(0);
      const end = topAt(scale, rangeOf(scale));
      expect(end).toBeCloseTo(lastTop(scale), 3);
      const { from, count } = rowsInView(scale, end);
      expect(from + count).toBe(scale.rows);
    }),
  );
});

test("every row can be brought to the screen, whole, and to the top as far as there is enough below", () => {
  fc.assert(
    fc.property(scales, part, part, (scale, whichRow, before) => {
      const row = Math.floor(whichRow * (scale.rows - 1));
      const start = edge + row * scale.rowHeight;
      const top = topShowing(scale, before * lastTop(scale), row);
      expect(start).toBeGreaterThanOrEqual(top);
      expect(start + scale.rowHeight).toBeLessThanOrEqual(top + scale.viewport);
      const first = rowsInView(scale, topOfRow(scale, row)).from;
      expect(first).toBeLessThanOrEqual(row);
      if (topOfRow(scale, row) < lastTop(scale)) expect(first).toBe(row);
    }),
  );
});

test("a row that is in the window moves nothing", () => {
  fc.assert(
    fc.property(scales, part, (scale, where) => {
      const top = where * lastTop(scale);
      const { from, count } = rowsInView(scale, top);
      const whole = Math.min(from + 1, from + count - 2);
      if (count > 2) expect(topShowing(scale, top, whole)).toBe(top);
    }),
  );
});

test("scrolling to a place and back from it loses less than a row", () => {
  fc.assert(
    fc.property(scales, part, (scale, where) => {
      const top = where * lastTop(scale);
      expect(topAt(scale, scrollTopAt(scale, top))).toBeCloseTo(top, 3);
    }),
  );
});

test("a scroll position further down never stands for a place further up", () => {
  fc.assert(
    fc.property(scales, part, part, (scale, one, other) => {
      const range = rangeOf(scale);
      const [upper, lower] = [Math.min(one, other) * range, Math.max(one, other) * range];
      expect(topAt(scale, upper)).toBeLessThanOrEqual(topAt(scale, lower));
    }),
  );
});

test("in a scaled list a notch of the wheel moves as far as in any other", () => {
  fc.assert(
    fc.property(manyRows, part, (scale, where) => {
      expect(isScaled(scale)).toBe(true);
      const top = Math.min(where * lastTop(scale), lastTop(scale) - 100);
      const moved = top + wheelPixels({ deltaY: 100, deltaMode: 0 }, scale);
      // the browser rounds the position it is given, and tells of it in an event
      const told = Math.round(scrollTopAt(scale, moved));
      expect(topAfterScroll(scale, told, moved) - top).toBeCloseTo(100, 6);
    }),
  );
});

test("dragging the scrollbar of a scaled list moves it, from wherever it stood", () => {
  fc.assert(
    fc.property(manyRows, part, part, (scale, from, to) => {
      const range = rangeOf(scale);
      const top = topAt(scale, from * range);
      fc.pre(Math.abs(from - to) * range > 2);
      expect(topAfterScroll(scale, to * range, top)).toBe(topAt(scale, to * range));
    }),
  );
});

test("the rows in the window cover it", () => {
  fc.assert(
    fc.property(scales, part, (scale, where) => {
      const top = where * lastTop(scale);
      const { from, count } = rowsInView(scale, top);
      expect(count).toBeGreaterThan(0);
      expect(edge + from * scale.rowHeight).toBeLessThanOrEqual(top + edge);
      const end = edge + (from + count) * scale.rowHeight;
      expect(end).toBeGreaterThanOrEqual(
        Math.min(top + scale.viewport, contentHeight(scale) - edge),
      );
    }),
  );
});

test("a wheel that counts lines or pages is understood", () => {
  const scale = { rows: 100, rowHeight: 22, viewport: 440 };

  expect(wheelPixels({ deltaY: 3, deltaMode: 1 }, scale)).toBe(66);
  expect(wheelPixels({ deltaY: -1, deltaMode: 2 }, scale)).toBe(-440);
});
