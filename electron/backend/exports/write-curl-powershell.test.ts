import { describe, expect, test } from "vitest";
import { makeExported, nastyBodies } from "./testing/make-exported.ts";
import { writeCurlPowerShell } from "./write-curl-powershell.ts";

const token = "0123456789abcdef".repeat(4);
const apiKey = "sandbox_0123456789abcdef0123456789abcdef";
const known = [
  { name: "session token", value: token },
  { name: "API key", value: apiKey },
];

/** Every string that counts as a quote to PowerShell besides the two of ASCII. */
const otherQuotes = /[\u2018-\u201f]/u;

/** Reads the strings, the variables and the plus signs of what is written to the file. */
function readExpression(text: string, variables: Readonly<Record<string, string>>): string {
  const wrapped = /WriteAllText\(\$body\.FullName, \((.*)\), \[Text/.exec(text)?.[1] ?? "";
  const piece =
    /\[Text\.Encoding\]::UTF8\.GetString\(\[Convert\]::FromBase64String\('([^']*)'\)\)|'((?:[^']|'')*)'|\$env:(\w+)|( \+ )/gy;
  let read = "";
  let done = 0;
  for (const match of wrapped.matchAll(piece)) {
    const [whole, encoded, literal, variable] = match;
    if (encoded !== undefined) read += Buffer.from(encoded, "base64").toString("utf8");
    if (literal !== undefined) read += literal.replaceAll("''", "'");
    if (variable !== undefined) read += variables[variable] ?? "";
    done = match.index + whole.length;
  }
  expect(done).toBe(wrapped.length);
  return read;
}

function exportedWith(body: string) {
  return makeExported({
    method: "POST",
    headers: [["X-Bunq-Client-Authentication", token]],
    body,
    known,
  });
}

describe("the file that curl sends", () => {
  test.each(Object.entries(nastyBodies))("holds a body with %s byte for byte", (_, body) => {
    const text = writeCurlPowerShell(exportedWith(body), new Map());

    expect(readExpression(text, {})).toBe(body);
    expect(text).toContain('--data-binary "@$($body.FullName)"');
    expect(text).not.toMatch(otherQuotes);
    expect(text).not.toContain(token);
  });

  test("holds a secret where its variable stood", () => {
    const body = JSON.stringify({ description: "Zoë’s", secret: apiKey });
    const open = writeCurlPowerShell(exportedWith(body), new Map());

    expect(readExpression(open, { BUNQ_API_KEY: apiKey })).toBe(body);
    expect(open).toContain('"X-Bunq-Client-Authentication: $($env:BUNQ_SESSION_TOKEN)"');
    const whole = writeCurlPowerShell(exportedWith(body), new Map([["API key", apiKey]]));
    expect(readExpression(whole, {})).toBe(body);
  });
});

test("a header that Windows PowerShell would change is pointed out", () => {
  const plain = makeExported({ headers: [["X-Plain", "it's $5"]] });
  const odd = makeExported({ headers: [["X-Odd", 'a "quoted" word']] });

  expect(writeCurlPowerShell(plain, new Map())).toContain("--header 'X-Plain: it''s $5'");
  expect(writeCurlPowerShell(plain, new Map())).not.toContain("PowerShell 5 changes");
  expect(writeCurlPowerShell(odd, new Map())).toContain("PowerShell 5 changes");
});
