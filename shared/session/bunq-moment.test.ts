import { describe, expect, test } from "vitest";
import { bunqMoment } from "./bunq-moment.ts";

describe("a time as bunq writes it", () => {
  test.each([
    ["with microseconds", "2025-03-05 16:12:11.918100", "2025-03-05T16:12:11.918Z"],
    ["without a fraction", "2025-03-05 16:12:11", "2025-03-05T16:12:11.000Z"],
    ["on a leap day", "2024-02-29 00:00:00.5", "2024-02-29T00:00:00.500Z"],
  ])("%s is UTC", (_name, text, moment) => {
    expect(new Date(bunqMoment(text) ?? 0).toISOString()).toBe(moment);
  });

  test.each([
    ["nothing", null],
    ["an empty text", ""],
    ["a day no calendar has", "2025-02-31 00:00:00.000000"],
    ["an hour no day has", "2025-02-01 24:00:00"],
    ["a zone, which bunq does not write", "2025-03-05 16:12:11Z"],
    ["another form", "05-03-2025 16:12"],
  ])("%s is no time", (_name, text) => {
    expect(bunqMoment(text)).toBeNull();
  });
});
