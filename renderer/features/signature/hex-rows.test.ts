import { describe, expect, test } from "vitest";
import { makeExchangeBody } from "../../../shared/testing/make-exchange.ts";
import { cutAtSecrets } from "./cut-at-secrets.ts";
import { asciiText, hexDump, hexText, hiddenText, offsetText, type HexRow } from "./hex-rows.ts";

function rowsOf(text: string, redactions: readonly string[], bytes: number): (HexRow | null)[] {
  const body = makeExchangeBody(text, { redactions: [...redactions], bytes });
  const { rows, rowAt } = hexDump(cutAtSecrets(body).parts);
  return Array.from({ length: rows }, (_, index) => rowAt(index));
}

describe("a dump", () => {
  test("has 16 bytes a line, with their place", () => {
    const rows = rowsOf("abcdefghijklmnopqr", [], 18);

    expect(rows.map((row) => row?.offset)).toEqual([0, 16]);
    expect(rows.map((row) => (row?.kind === "bytes" ? asciiText(row.bytes) : ""))).toEqual([
      "abcdefghijklmnop",
      "qr",
    ]);
  });

  test("of characters beyond ASCII shows their bytes", () => {
    const bytes = new TextEncoder().encode("€\n");

    expect([hexText(bytes).trimEnd(), asciiText(bytes)]).toEqual(["e2 82 ac 0a", "...."]);
  });

  test("knows how long the one hidden secret is, and goes on counting behind it", () => {
    const rows = rowsOf('{"secret":"•••• API key"}', ["API key"], 77);

    expect(rows.map((row) => [row?.kind, row?.offset])).toEqual([
      ["bytes", 0],
      ["hidden", 11],
      ["bytes", 75],
    ]);
    expect(rows[1]).toMatchObject({ name: "API key", bytes: 64 });
  });

  test("of several secrets knows their sum only, and no place behind the first", () => {
    const text = '["•••• token","•••• API key"]';
    const body = makeExchangeBody(text, { redactions: ["API key", "token"], bytes: 107 });
    const rows = rowsOf(text, ["API key", "token"], 107);

    expect(cutAtSecrets(body).hidden).toBe(100);
    expect(rows.map((row) => row?.offset)).toEqual([0, 2, null, null, null]);
  });

  test("takes the longer name where one begins like the other", () => {
    const rows = rowsOf('"•••• token of the client"', ["token", "token of the client"], 10);

    expect(rows[1]).toMatchObject({ kind: "hidden", name: "token of the client" });
  });

  test("of a body that is cut says no length", () => {
    const body = makeExchangeBody('"•••• token"', {
      redactions: ["token"],
      units: 900,
      bytes: 900,
    });

    expect(cutAtSecrets(body)).toMatchObject({ hidden: null });
  });

  test("of nothing has no line", () => {
    expect(hexDump([]).rows).toBe(0);
    expect(hexDump([]).rowAt(0)).toBeNull();
  });
});

test("offsets and hidden bytes have words", () => {
  expect([offsetText(255), offsetText(null)]).toEqual(["000000ff", "········"]);
  expect([hiddenText("token", 64), hiddenText("token", 1), hiddenText("token", null)]).toEqual([
    "•••• token, 64 bytes hidden",
    "•••• token, 1 byte hidden",
    "•••• token, hidden",
  ]);
});
