import { describe, expect, test } from "vitest";
import { makeExported, nastyBodies } from "./testing/make-exported.ts";
import { writeHttpFile } from "./write-http-file.ts";

interface ParsedRequest {
  readonly name: string;
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The file as its specification reads it: variables, then requests between lines of `###`. */
function parseHttpFile(text: string) {
  const [head = "", ...sections] = text.split(/^### ?/m);
  const variables = Object.fromEntries(
    [...head.matchAll(/^@(\w+) = (.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  const fill = (raw: string) =>
    raw.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => variables[name] ?? _);
  const requests = sections.map((section): ParsedRequest => {
    const [name = "", ...lines] = section.split("\n");
    const read = lines.filter((line) => !/^(?:#|\/\/)/.test(line));
    const blank = read.indexOf("");
    const [line = "", ...headers] = read.slice(0, blank);
    return {
      name,
      line: fill(line),
      headers: Object.fromEntries(
        headers.map((one) =>
          fill(one)
            .split(/: (.*)/s)
            .slice(0, 2),
        ),
      ),
      body: fill(
        read
          .slice(blank + 1)
          .join("\n")
          .trim(),
      ),
    };
  });
  return { variables, requests };
}

const token = "0123456789abcdef".repeat(4);
const known = [{ name: "session token", value: token }];
const headers = [["X-Bunq-Client-Authentication", token]] as const;

describe("an HTTP file", () => {
  test("holds several requests to one host, and names what was left out", () => {
    const calls = [
      makeExported({ headers, known }),
      makeExported({ method: "DELETE", headers, known }),
    ];
    const text = writeHttpFile(calls, new Map());
    const { requests, variables } = parseHttpFile(text);

    expect(variables).toEqual({ host: "http://127.0.0.1:1" });
    expect(text.match(/^# @name .*$/gm)).toEqual([
      "# @name call_1_GET_v1_user_1",
      "# @name call_2_DELETE_v1_user_1",
    ]);
    expect(requests.map(({ line }) => line)).toEqual([
      "GET http://127.0.0.1:1/v1/user/1 HTTP/1.1",
      "DELETE http://127.0.0.1:1/v1/user/1 HTTP/1.1",
    ]);
    expect(requests[0]?.headers).toEqual({ "X-Bunq-Client-Authentication": "{{session_token}}" });
    expect(text).toContain("# Left out");
    expect(text).not.toContain(token);
  });

  test("with secrets has each in one variable at the top", () => {
    const text = writeHttpFile(
      [makeExported({ headers, known })],
      new Map([["session token", token]]),
    );
    const { requests } = parseHttpFile(text);

    expect(text.split(token)).toHaveLength(2);
    expect(requests[0]?.headers).toEqual({ "X-Bunq-Client-Authentication": token });
  });

  test.each(Object.entries(nastyBodies))(
    "gives a body with %s whole or says that it cannot",
    (_, body) => {
      const text = writeHttpFile([makeExported({ method: "POST", body })], new Map());
      const read = parseHttpFile(text).requests[0]?.body;

      if (text.includes("cannot stand here byte for byte")) expect(read).toBe("");
      else expect(read).toBe(body);
    },
  );

  test("a body in several lines stands there as it was signed, with a word on its line ends", () => {
    const body = '{\n  "amount": {"value": "100.00"},\n  "note": "a # b"\n}';
    const call = makeExported({ method: "POST", body, signature: "c2lnbmVk" });
    const text = writeHttpFile([call], new Map());

    expect(parseHttpFile(text).requests[0]?.body).toBe(body);
    expect(text).toContain("# The lines of this body end in line feeds alone.");
  });

  test.each([
    ["a comment", '{\n# "a": 1\n}'],
    ["a blank line", '{\n\n"a": 1}'],
    ["another request", "{\n### next\n}"],
    ["a file", "{\n< ./secret\n}"],
  ])("a body with a line that editors take for %s does not", (_, body) => {
    const text = writeHttpFile([makeExported({ method: "POST", body })], new Map());

    expect(text).toContain("cannot stand here byte for byte");
  });

  test("a name cannot begin another request", () => {
    const line = { label: "mine\n### yours\nDELETE http://127.0.0.1/" };
    const text = writeHttpFile([makeExported({ line })], new Map());

    expect(parseHttpFile(text).requests).toHaveLength(1);
  });
});
