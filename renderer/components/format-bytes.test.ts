import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes.ts";

test.each([
  [0, "0 B"],
  [812, "812 B"],
  [1023, "1023 B"],
  [1024, "1.0 KB"],
  [4198, "4.1 KB"],
  [10_200, "10 KB"],
  [262_144, "256 KB"],
  [1_048_500, "1.0 MB"],
  [12_582_912, "12 MB"],
  [3_221_225_472, "3.0 GB"],
])("%d bytes read as %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
