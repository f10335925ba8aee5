import { expect, test } from "vitest";
import { text, type Drawing } from "./drawing.ts";
import { pictureFonts, writeSvg } from "./write-svg.ts";

const mono = pictureFonts.mono.replaceAll("'", "&apos;");

const drawing: Drawing = {
  width: 100,
  height: 50,
  title: "A & B",
  description: "“<b>” is no markup",
  shapes: [
    { kind: "line", from: [1, 2], to: [3, 4], ink: "accent", dashed: true },
    { kind: "box", x: 1, y: 2, width: 3, height: 4, radius: 2, fill: "sunken" },
    {
      kind: "area",
      points: [
        [0, 0],
        [8, 4],
        [0, 8],
      ],
      fill: "ok",
    },
    text(5, 6, [{ text: "/v1/a?b=<c>&d" }, { text: "token", ink: "accent", bold: true }], {
      mono: true,
      anchor: "end",
    }),
  ],
};

test("a drawing is written as a file of its own, in the colours of the theme", () => {
  expect(writeSvg(drawing, "light").split("\n")).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img" aria-labelledby="title description">',
    '  <title id="title">A &amp; B</title>',
    '  <desc id="description">“&lt;b&gt;” is no markup</desc>',
    '  <rect width="100" height="50" fill="#ffffff"/>',
    '  <line x1="1" y1="2" x2="3" y2="4" stroke="#0f6e63" stroke-width="1" stroke-dasharray="4 3"/>',
    '  <rect x="1" y="2" width="3" height="4" rx="2" fill="#efefec"/>',
    '  <polygon points="0,0 8,4 0,8" fill="#1b7a3d"/>',
    `  <text x="5" y="6" fill="#1c1d1f" font-family="${mono}" font-size="12" text-anchor="end" xml:space="preserve">/v1/a?b=&lt;c&gt;&amp;d<tspan fill="#0f6e63" font-weight="600">token</tspan></text>`,
    "</svg>",
    "",
  ]);
});

test("the dark file has the same shapes in other colours", () => {
  const withoutColors = (svg: string) => svg.replaceAll(/#[0-9a-f]{6}/g, "#");
  const [light, dark] = [writeSvg(drawing, "light"), writeSvg(drawing, "dark")];

  expect(dark).not.toBe(light);
  expect(withoutColors(dark)).toBe(withoutColors(light));
});

test("nothing in it runs, and nothing is fetched", () => {
  const svg = writeSvg(drawing, "light").replace('xmlns="http://www.w3.org/2000/svg"', "");

  expect(svg).not.toMatch(/<script|<style|style=|href|url\(|@import|https?:/i);
});
