import { expect, test } from "vitest";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { valueHint } from "./value-hint.ts";

const now = Date.UTC(2026, 10, 20);

function hint(member: string, isOpen = false): string | null {
  const node = parseJson(`{${member}}`).children[0];
  if (node === undefined) throw new Error("no member");
  return valueHint(node, isOpen, now);
}

test.each([
  ['"session_timeout": 604800', "7 days"],
  ['"created": "2025-03-05 16:12:11.918100"', "1 year 8 months ago"],
  ['"alias": [1, 2]', "2 items"],
  ['"alias": []', "0 items"],
  ['"avatar": {"uuid": "x"}', "1 field"],
  ['"pointer": {"type": "EMAIL", "value": "zoe@example.org"}', "EMAIL zoe@example.org"],
  ['"limit": {"value": "250.00", "currency": "EUR"}', "EUR 250.00"],
  ['"label": {"uuid": "x", "display_name": "Zoë"}', "Zoë"],
  ['"id": 5', null],
  ['"name": "2025"', null],
])("%s is explained as %s", (member, text) => {
  expect(hint(member)).toBe(text);
});

test("an open object says its size, because its content is in sight", () => {
  expect(hint('"limit": {"value": "250.00", "currency": "EUR"}', true)).toBe("2 fields");
});
