import { describe, expect, test } from "vitest";
import { parsePermittedIps } from "./parse-permitted-ips.ts";

describe("a list of addresses that bunq takes", () => {
  test.each([
    ["one per line", "203.0.113.7\n198.51.100.4", ["203.0.113.7", "198.51.100.4"]],
    ["commas and spaces", " 203.0.113.7, 198.51.100.4 ;", ["203.0.113.7", "198.51.100.4"]],
    ["an address twice counts once", "10.0.0.1\n10.0.0.1", ["10.0.0.1"]],
    ["the ends of the range", "0.0.0.0 255.255.255.255", ["0.0.0.0", "255.255.255.255"]],
  ])("%s", (_name, text, ips) => {
    expect(parsePermittedIps(text)).toEqual({ ok: true, ips });
  });
});

describe("an entry that bunq would not take is named with the way out", () => {
  test.each([
    ["1.2.3", /four numbers/],
    ["1.2.3.4.5", /four numbers/],
    ["1..2.3", /four numbers/],
    ["1.2.3.256", /256 is larger/],
    ["1.2.3.04", /Write 4 instead of 04/],
    ["10.0.0.0/8", /range/],
    ["2001:db8::1", /IPv6/],
    ["::1", /IPv6/],
    ["1.2.3.4:443", /port/],
    ["localhost", /not an address/],
    ["*", /Any address/],
  ])("%s", (entry, message) => {
    const result = parsePermittedIps(`203.0.113.7 ${entry}`);

    expect(result).toEqual({
      ok: false,
      problems: [{ entry, message: expect.stringMatching(message) }],
    });
  });
});

test("every entry at fault is reported, not only the first", () => {
  const result = parsePermittedIps("1.2.3, 10.0.0.1, ::1");

  expect(result.ok ? [] : result.problems.map((problem) => problem.entry)).toEqual([
    "1.2.3",
    "::1",
  ]);
});

test("nothing typed asks for an address", () => {
  expect(parsePermittedIps(" \n ")).toMatchObject({
    ok: false,
    problems: [{ entry: "", message: expect.stringContaining("at least one") }],
  });
});

test("more than fifty addresses are refused before they are sent", () => {
  const many = Array.from({ length: 51 }, (_, index) => `10.0.0.${index}`);

  expect(parsePermittedIps(many.slice(0, 50).join(" "))).toMatchObject({ ok: true });
  expect(parsePermittedIps(many.join(" "))).toMatchObject({ ok: false });
});
