import { expect, test } from "vitest";
import { LastRendering } from "./last-rendering.ts";

function rendering(text: string) {
  return { fileName: "a", mediaType: "text/plain", text, wants: [] };
}

test("later pieces are of the text that the first one was of", () => {
  const last = new LastRendering();

  expect(last.read("har", 0, () => rendering("at one")).text).toBe("at one");
  expect(last.read("har", 5, () => rendering("at two")).text).toBe("at one");
  expect(last.read("har", 0, () => rendering("at three")).text).toBe("at three");
});

test("another export, or one that was forgotten, is rendered", () => {
  const last = new LastRendering();
  last.read("har", 0, () => rendering("har"));

  expect(last.read("http", 5, () => rendering("http")).text).toBe("http");
  last.forget();
  expect(last.read("http", 5, () => rendering("again")).text).toBe("again");
});
