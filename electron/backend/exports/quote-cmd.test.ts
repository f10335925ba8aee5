import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { splitWindowsArguments, readPromptLine } from "./testing/windows-prompt.ts";
import { quoteCmd } from "./quote-cmd.ts";

const plainText = string({
  unit: constantFrom(...` aB1"\\^&|<>()!;=,'@~*?[]{}\``.split("")),
});

test("any ASCII text comes out of the prompt and the program's own splitting as it went in", () => {
  assert(
    property(plainText, plainText, (one, other) => {
      const line = readPromptLine(`curl.exe ${quoteCmd(one)} ${quoteCmd(other)}`, {});

      expect(splitWindowsArguments(line)).toEqual(["curl.exe", one, other]);
    }),
    { numRuns: 1000 },
  );
});

test("nothing in a text is taken for a variable, also where one of that name exists", () => {
  const line = readPromptLine(`curl.exe ${quoteCmd("100%PATH% %A%")}`, { PATH: "secret", A: "b" });

  expect(splitWindowsArguments(line)).toEqual(["curl.exe", "100%PATH% %A%"]);
});

test("without the carets the prompt would change such a text, which this reading notices", () => {
  expect(() => readPromptLine('curl.exe "a\\" & del c"', {})).toThrow("&");
  expect(splitWindowsArguments(readPromptLine('curl.exe "%A%"', { A: "b" }))).toEqual([
    "curl.exe",
    "b",
  ]);
});
