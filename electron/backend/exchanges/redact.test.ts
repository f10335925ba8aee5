import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { redactHeader } from "./redact-header.ts";
import { redactText, redactionMark } from "./redact.ts";

const token = "a".repeat(32) + "0123456789abcdef0123456789abcdef";
const known = [{ name: "session token", value: token }];

describe("redacting a text", () => {
  test("a known secret is replaced wherever it stands, by its short name", () => {
    const { text, redactions } = redactText(`<p>${token}</p> and again ${token}`, known);

    expect(text).toBe(`<p>${redactionMark("session token")}</p> and again •••• session token`);
    expect(redactions).toEqual(["session token"]);
  });

  test("the token of an answer is hidden although nobody knows it yet", () => {
    const { text } = redactText('{"Response":[{"Token":{"id":1,"token":"unknown-so-far"}}]}', []);

    expect(text).toBe('{"Response":[{"Token":{"id":1,"token":"•••• token"}}]}');
  });

  test("both tokens of an OAuth answer are hidden, each by its name", () => {
    const answer = '{"access_token":"unknown-so-far","refresh_token":"nor-is-this"}';

    expect(redactText(answer, [])).toEqual({
      text: '{"access_token":"•••• access token","refresh_token":"•••• refresh token"}',
      redactions: ["access token", "refresh token"],
    });
  });

  test("a member that is cut off in the middle is hidden too", () => {
    expect(redactText('{"secret":"half of a ke', []).text).toBe('{"secret":"•••• API key');
  });

  test("a private key is hidden whatever surrounds it, also when it is cut off", () => {
    const begin = ["-----BEGIN", "PRIVATE KEY-----"].join(" ");

    expect(redactText(`x ${begin}\nMIIE\n`, []).text).toBe("x •••• private key");
  });

  test("what is no secret stays as it is, to the character", () => {
    const body = '{"description":"Überweisung €","permitted_ips":["*"],"token_count": 3}';

    expect(redactText(body, known)).toEqual({ text: body, redactions: [] });
  });

  test("a known secret that JSON had to escape is found in its escaped spelling", () => {
    const value = 'quote " and back\\slash';

    expect(redactText(JSON.stringify({ echo: value }), [{ name: "API key", value }]).text).toBe(
      '{"echo":"•••• API key"}',
    );
  });

  test("a known secret is found in every spelling that JSON has for it", () => {
    const value = 'one/Two"three';
    const spellings = ['one\\/Two\\"three', "\\u006fne/Two\\u0022three", 'one\\u002FTwo\\"three'];

    for (const spelling of spellings) {
      expect(JSON.parse(`"${spelling}"`)).toBe(value);
      expect(redactText(`{"x":"${spelling}"}`, [{ name: "API key", value }]).text).toBe(
        '{"x":"•••• API key"}',
      );
    }
  });

  test("a secret that begins like another leaves no end behind", () => {
    const secrets = [
      { name: "API key", value: "12345678" },
      { name: "API key", value: "12345678-and-more" },
    ];

    expect(redactText("12345678-and-more", secrets).text).toBe("•••• API key");
  });

  test("a member is hidden whose name is written in escapes, or whose text looks hidden already", () => {
    expect(redactText('{"\\u0074oken": "abc"}', []).text).toBe('{"\\u0074oken": "•••• token"}');
    expect(redactText('{"token":"•••• abc"}', []).text).toBe('{"token":"•••• token"}');
  });

  test("a member that ends in escaped quotes and backslashes is hidden to its end", () => {
    expect(redactText('{"token":"a\\"b\\\\","id":1}', []).text).toBe(
      '{"token":"•••• token","id":1}',
    );
  });

  test.each([
    ["written as it is", (secret: string) => secret],
    ["in escapes", (secret: string) => secret.replaceAll("a", "\\u0061")],
  ])("a secret too long for a pattern is hidden, %s", (_, write) => {
    const long = "a1b2-".repeat(8000);
    const { text } = redactText(`{"note":"${write(long)}","after":"\\n"}`, [
      { name: "session token", value: long },
    ]);

    expect(text).toBe('{"note":"•••• session token","after":"\\n"}');
  });

  test("a member of many megabytes is hidden too", () => {
    expect(redactText(`{"token":"${"\\n".repeat(10_000_000)}"}`, []).text).toBe(
      '{"token":"•••• token"}',
    );
  });

  test("wherever a known secret is put, it does not come out", () => {
    assert(
      property(string(), string(), (before, after) => {
        expect(redactText(before + token + after, known).text).not.toContain(token);
      }),
    );
  });
});

describe("redacting a header", () => {
  test("the authentication header is named for the token it carries", () => {
    expect(redactHeader("X-Bunq-Client-Authentication", token, known)).toEqual({
      name: "X-Bunq-Client-Authentication",
      value: "•••• session token",
      redacted: "session token",
    });
  });

  test("an unknown credential is hidden all the same, in any letter case", () => {
    expect(redactHeader("x-bunq-CLIENT-authentication", "zzz", []).value).toBe("•••• token");
    expect(redactHeader("Set-Cookie", "id=1", []).value).toBe("•••• cookie");
  });

  test("a secret that stands as the name of a header is hidden as well", () => {
    expect(redactHeader(`x-${token}`, "1", known).name).toBe("x-•••• session token");
  });

  test.each(["constructor", "__proto__", "toString"])("a header called %s is a header", (name) => {
    expect(redactHeader(name, "1", known)).toEqual({ name, value: "1", redacted: null });
  });

  test("a signature is no secret", () => {
    expect(redactHeader("X-Bunq-Client-Signature", "qB/d2z==", known).redacted).toBeNull();
  });
});
