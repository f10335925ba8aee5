import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseDistinguishedName } from "./parse-distinguished-name.ts";

function parts(text: string) {
  return parseDistinguishedName(text)?.map(({ type, value }) => [type, value]) ?? null;
}

test("a subject is split into its parts, each with a name", () => {
  expect(parseDistinguishedName("C=NL, O=Zandbank B.V., CN=Kaartlezer PISP AISP")).toEqual([
    { type: "C", name: "Country", value: "NL" },
    { type: "O", name: "Organisation", value: "Zandbank B.V." },
    { type: "CN", name: "Common name", value: "Kaartlezer PISP AISP" },
  ]);
});

test.each([
  [
    "CN=a\\, b,O=c",
    [
      ["CN", "a, b"],
      ["O", "c"],
    ],
  ],
  [
    'O="Sand, Gate + Sons",CN=x',
    [
      ["O", "Sand, Gate + Sons"],
      ["CN", "x"],
    ],
  ],
  [
    "CN=a+SERIALNUMBER=7",
    [
      ["CN", "a"],
      ["SERIALNUMBER", "7"],
    ],
  ],
  [
    "2.5.4.97=PSDNL-DNB-1, CN=x",
    [
      ["2.5.4.97", "PSDNL-DNB-1"],
      ["CN", "x"],
    ],
  ],
  ["CN=", [["CN", ""]]],
] as const)("%s", (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each(["", "a provider", "CN=a, b", "=x", 'CN="a'])("%j has another form", (text) => {
  expect(parseDistinguishedName(text)).toBeNull();
});

test("any text is either split or refused", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseDistinguishedName(text) ?? []).toBeInstanceOf(Array);
    }),
  );
});
