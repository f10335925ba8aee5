import { array, assert, constantFrom, nat, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { redactAddress } from "./redact-address.ts";
import { redactHeader } from "./redact-header.ts";
import { redactText } from "./redact.ts";

const base = "https://api-oauth.sandbox.bunq.com/v1/token";
const known = [
  { name: "client secret", value: "s3cret/with+signs&more=" },
  { name: "authorization code", value: "0123456789abcdef" },
];

/** Percent-encodes a text somehow: which characters, in which letter case, and how often over. */
function encodedSomehow(text: string, choices: readonly number[]): string {
  return Array.from(text)
    .map((character, index) => {
      const choice = choices[index % choices.length] ?? 0;
      if (choice === 0) return character;
      const bytes = [...Buffer.from(character, "utf8")];
      const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0"));
      const written = digits.map((two) => `%${choice % 2 === 0 ? two : two.toUpperCase()}`);
      return written.join("").replaceAll("%", `%${"25".repeat(Math.floor(choice / 3))}`);
    })
    .join("");
}

/** What a reader gets who decodes as often as something is left to decode. */
function readings(text: string): readonly string[] {
  const once = text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) =>
    Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8"),
  );
  return once === text ? [text] : [text, ...readings(once)];
}

const secrets = string({ unit: "binary", minLength: 8, maxLength: 40 }).filter(
  (one) => !/[%\u{e000}\u{e001}\u{fffd}\p{Cs}]/u.test(one),
);
const choices = array(nat(6), { minLength: 1, maxLength: 8 });

describe("an address", () => {
  test("loses the values of its secret parameters and keeps everything else", () => {
    const url = `${base}?grant_type=authorization_code&code=abc&client_id=id&client_secret=x%26y&state=s#access_token=z`;

    expect(redactAddress(url, [])).toEqual({
      text: `${base}?grant_type=authorization_code&code=•••• authorization code&client_id=id&client_secret=•••• client secret&state=s#access_token=•••• access token`,
      redactions: ["authorization code", "client secret", "access token"],
    });
  });

  test("without a secret stays as it is, to the character", () => {
    const url = `${base}?state=a%20b&codes=1&xcode=2&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcode#top`;

    expect(redactAddress(url, known)).toEqual({ text: url, redactions: [] });
  });

  test("inside another one is looked into, whatever it is encoded in", () => {
    const inner = encodeURIComponent("http://127.0.0.1/?code=abc&state=s");

    for (const one of [inner, encodeURIComponent(inner)]) {
      expect(redactAddress(`${base}?redirect_uri=${one}&state=s`, []).text).not.toContain("abc");
    }
  });

  test("has a known secret replaced in its path and under any name", () => {
    const { text } = redactAddress(
      `/v1/x/0123456789abcdef?any=%730123456789%61bcdef HTTP/1.1`,
      known,
    );

    expect(text).toBe("/v1/x/•••• authorization code?any=%73•••• authorization code HTTP/1.1");
  });

  test("loses a known secret too long for a pattern, with the rest of its parameter", () => {
    const long = "%61a1b2-".repeat(8000);
    const { text } = redactAddress(`${base}?note=${long}&after=1`, [
      { name: "session token", value: decodeURIComponent(long) },
    ]);

    expect(text).toBe(`${base}?note=•••• session token&after=1`);
  });

  test("a parameter whose name is encoded, or stands in a form, is hidden as well", () => {
    expect(redactAddress("?%63ode=abc&client%5Fsecret=d", []).text).not.toMatch(/abc|=d/);
    expect(redactAddress("code=abc&x=1", []).text).toBe("code=•••• authorization code&x=1");
  });

  test("however a known secret is encoded, no reading of the record has it", () => {
    assert(
      property(tuple(secrets, choices, constantFrom("x", "q")), ([value, how, name]) => {
        const url = `${base}?a=1&${name}=${encodedSomehow(value, how)}&b=2`;
        const { text } = redactAddress(url, [{ name: "one", value }]);

        expect(readings(text).some((one) => one.includes(value))).toBe(false);
        expect(text).toContain("•••• one");
      }),
    );
  });

  test("whatever the value of a secret parameter is, none of it is left", () => {
    assert(
      property(string({ minLength: 1 }), (value) => {
        const search = new URLSearchParams({ a: "1", client_secret: value, b: "2" }).toString();

        expect(redactAddress(`${base}?${search}`, []).text).toBe(
          `${base}?a=1&client_secret=•••• client secret&b=2`,
        );
      }),
    );
  });
});

describe("elsewhere", () => {
  test("a header that holds an address is read as one", () => {
    const { value, redacted } = redactHeader("Location", "http://127.0.0.1/?code=abc&state=s", []);

    expect([value, redacted]).toEqual([
      "http://127.0.0.1/?code=•••• authorization code&state=s",
      "authorization code",
    ]);
  });

  test("a body that repeats a secret as a form or an address carries it is redacted", () => {
    const [secret] = known;
    const form = new URLSearchParams({ echo: secret?.value ?? "" }).toString();

    for (const body of [
      form,
      form.toLowerCase(),
      `<a href="?x=${encodeURIComponent(secret?.value ?? "")}">`,
    ]) {
      expect(redactText(body, known).text).not.toContain("with");
    }
  });
});
