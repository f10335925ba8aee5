import { expect, test } from "vitest";
import { escapeXml } from "./escape-xml.ts";

test("markup in a text stays text", () => {
  expect(escapeXml(`</text><script>"'&`)).toBe("&lt;/text&gt;&lt;script&gt;&quot;&apos;&amp;");
});

test("what XML cannot hold is replaced, all other characters stay", () => {
  expect(escapeXml("a\u0000b\u001B\uFFFEc")).toBe("a\uFFFDb\uFFFD\uFFFDc");
  expect(escapeXml("x\uD83Dy")).toBe("x\uFFFDy");
  expect(escapeXml("Zoë €\t👩‍💻")).toBe("Zoë €\t👩‍💻");
});
