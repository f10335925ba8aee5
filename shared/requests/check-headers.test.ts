import { expect, test } from "vitest";
import { checkHeaders } from "./check-headers.ts";

function problemOf(name: string, value = "x"): string | null {
  const checked = checkHeaders([{ name, value }]);
  return checked.ok ? null : checked.problem.message;
}

test("headers of one’s own and those of every call may be set; empty rows are no headers", () => {
  const rows = [
    { name: "X-Bunq-Geolocation ", value: " 4.89 52.37 0 0 NL" },
    { name: "x-mine", value: "" },
    { name: "", value: "" },
  ];

  expect(checkHeaders(rows)).toEqual({
    ok: true,
    value: [
      { name: "X-Bunq-Geolocation", value: "4.89 52.37 0 0 NL" },
      { name: "x-mine", value: "" },
    ],
  });
});

test.each([
  "X-Bunq-Client-Signature",
  "x-bunq-client-authentication",
  "X-BUNQ-CLIENT-REQUEST-ID",
  "Host",
  "Content-Length",
  "Transfer-Encoding",
  "Proxy-Authorization",
])("%s is Sandgate’s to set, and the sentence says why", (name) => {
  expect(problemOf(name)).toMatch(/cannot be set here: .+\. Remove it\.$/);
});

// SECURITY: a line break would be a header more, or a request more.
test.each([
  ["X-A\r\nX-B", "x"],
  ["X A", "x"],
  ["X-A:", "x"],
  ["Ü", "x"],
])("%j is no header’s name", (name, value) => {
  expect(problemOf(name, value)).toContain("is no header’s name");
});

test.each(["a\r\nX-B: c", "a\nb", "a\0b", "ü"])("%j is no header’s value", (value) => {
  expect(problemOf("X-A", value)).toContain("holds a character that no header has");
});

test("one header is set once, and none without a name", () => {
  const twice = checkHeaders([
    { name: "X-A", value: "1" },
    { name: "x-a", value: "2" },
  ]);

  expect(twice).toMatchObject({ ok: false, problem: { field: "headers" } });
  expect(problemOf("")).toContain("has no name");
});
