import { expect, test } from "vitest";
import { addressOfDraft, isMeant, pageWords, shortPath } from "./words.ts";

test("an address is written in one line, its parameters behind those it has", () => {
  const query = [
    { name: "count", value: "5" },
    { name: "", value: "" },
  ];

  expect(addressOfDraft({ path: "/v1/x", query })).toBe("/v1/x?count=5");
  expect(addressOfDraft({ path: "/v1/x?a=1", query })).toBe("/v1/x?a=1&count=5");
  expect(addressOfDraft({ path: "/v1/{userID}", query: [] })).toBe("/v1/{userID}");
});

test("a path is told by what only it has", () => {
  expect(shortPath("/v1/user/{userID}/card")).toBe("…/card");
  expect(shortPath("/v1/user/{userID}")).toBe("/user/{userID}");
  expect(shortPath("/v1/device-server")).toBe("/device-server");
  expect(shortPath("")).toBe("");
});

test("pages are counted from the one that was asked for", () => {
  expect([0, 1, 2, -1, -3].map(pageWords)).toEqual([
    "First page asked for",
    "1 page older",
    "2 pages older",
    "1 page newer",
    "3 pages newer",
  ]);
});

test("a request is found by any of its words, in any order and case", () => {
  expect(isMeant("PAY get", "Payments", "GET")).toBe(true);
  expect(isMeant("404", null, "GET", 404)).toBe(true);
  expect(isMeant("  ", "Payments")).toBe(true);
  expect(isMeant("pay post", "Payments", "GET")).toBe(false);
});
