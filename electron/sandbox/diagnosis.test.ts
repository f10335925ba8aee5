import { constants, createHash, generateKeyPairSync, privateEncrypt, sign } from "node:crypto";
import { assert, asyncProperty, base64String, oneof, stringMatching, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { detailsOf } from "./refused-request.ts";
import {
  createSandboxUser,
  install,
  registerDevice,
  send,
  signatureOver,
  testKeys,
  toBytes,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

const { privateKey } = testKeys;

async function registered() {
  const sandbox = await startForTest();
  const { baseUrl } = sandbox;
  const apiKey = await createSandboxUser(baseUrl);
  const { id, token } = await install(baseUrl);
  await registerDevice(baseUrl, token, apiKey);
  /** Sends a session call; answers what is told about its refusal. */
  const refusalOf = async (body: string | Uint8Array, signature: string) => {
    const answer = await send(baseUrl, "/v1/session-server", { token, body, signature });
    const refused = sandbox.refused.at(-1);
    if (answer.status !== 400 || refused === undefined) throw new Error(`${answer.status}`);
    expect(answer.headers["x-sandbox-hint"]).toBe(refused.why);
    return refused;
  };
  return { sandbox, baseUrl, id, apiKey, token, refusalOf };
}

/** A body in which every way of writing JSON differs from every other. */
function oddBody(secret: string): string {
  return `{ "secret": "${secret}",\r\n "note": "Zoë a/b: c, d", "at": [1, 2] }`;
}

function spaced(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('":', '": ')
    .replaceAll(',"', ', "')
    .replaceAll("1,2", "1, 2");
}

function ascii(text: string): string {
  return text.replaceAll("ë", "\\u00eb");
}

function withSortedKeys(body: string): object {
  const { at, note, secret } = JSON.parse(body);
  return { at, note, secret };
}

describe("a signature over other bytes than those sent", () => {
  test.each<readonly [string, string, (body: string) => string | Uint8Array]>([
    ["CR LF in place of LF", "CR LF", (body) => body.replaceAll("\r\n", "\n")],
    ["a line feed added", "line feed added", (body) => `${body}\n`],
    ["CR LF added", "CR LF added", (body) => `${body}\r\n`],
    ["JSON in the order of its keys", "sorted", (body) => JSON.stringify(withSortedKeys(body))],
    [
      "sorted and indented JSON",
      "sorted and indented by 4",
      (body) => JSON.stringify(withSortedKeys(body), null, 4),
    ],
    ["JSON as Python writes it", "in ASCII, spaced", (body) => ascii(spaced(JSON.parse(body)))],
    ["JSON with spaces", "space after each comma", (body) => spaced(JSON.parse(body))],
    [
      "JSON as PHP writes it",
      "ASCII with its slashes escaped",
      (body) => ascii(JSON.stringify(JSON.parse(body))).replaceAll("/", "\\/"),
    ],
    ["JSON made a string", "JSON string once more", (body) => JSON.stringify(body)],
    ["a byte order mark", "byte order mark before", (body) => `\ufeff${body}`],
    ["UTF-16", "in UTF-16", (body) => Buffer.from(body, "utf16le")],
    ["an empty object", "two bytes {}", () => "{}"],
    ["the hash in hex", "SHA-256 in hex", (body) => sha256(body).toString("hex")],
    ["the hash", "SHA-256, hashed once more", (body) => sha256(body)],
    ["base64 of it", "body in base64", (body) => toBytes(body).toString("base64")],
  ])("with %s is told so", async (_, told, signedInstead) => {
    const { refusalOf, apiKey } = await registered();
    const body = oddBody(apiKey);
    const bytes = toBytes(signedInstead(body));

    const { why, signature } = await refusalOf(body, signatureOver(bytes, privateKey));

    expect(why).toContain(told);
    expect(signature?.signedSha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(signature?.tried.filter(({ matches }) => matches)).toHaveLength(1);
  });

  test("that are anything else is told to be right but for them", async () => {
    const { refusalOf, apiKey } = await registered();
    const body = oddBody(apiKey);

    const refused = await refusalOf(body, signatureOver(toBytes("else"), privateKey));

    expect(refused.why).toContain("This installation's key has signed other bytes");
    expect(refused.signature).toMatchObject({
      hashed: { bytes: toBytes(body).length, sha256: sha256(body).toString("hex") },
      signedSha256: sha256("else").toString("hex"),
    });
    expect(refused.signature?.tried.map(({ matches }) => matches)).toEqual(Array(5).fill(false));
  });
});

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

describe("a signature over the right bytes", () => {
  test.each<readonly [string, string, (bytes: Buffer) => string]>([
    [
      "with SHA-1",
      "SHA-1 over the right bytes",
      (bytes) => base64(sign("sha1", bytes, privateKey)),
    ],
    ["with SHA-512", "SHA-512 over", (bytes) => base64(sign("sha512", bytes, privateKey))],
    ["with MD5", "MD5 over", (bytes) => base64(sign("md5", bytes, privateKey))],
    [
      "with PSS padding",
      "PSS padding",
      (bytes) =>
        base64(
          sign("sha256", bytes, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING }),
        ),
    ],
    [
      "without the name of its hash",
      "does not name SHA-256",
      (bytes) => base64(privateEncrypt(privateKey, sha256(bytes.toString()))),
    ],
    [
      "in base64url",
      "base64url",
      (bytes) => sign("sha256", bytes, privateKey).toString("base64url"),
    ],
    ["in hex", "written in hex", (bytes) => sign("sha256", bytes, privateKey).toString("hex")],
    ["in quotes", "base64 in quotes", (bytes) => `"${base64(sign("sha256", bytes, privateKey))}"`],
  ])("%s is refused and told so", async (_, told, signed) => {
    const { refusalOf, apiKey } = await registered();
    const body = JSON.stringify({ secret: apiKey });

    expect((await refusalOf(body, signed(toBytes(body)))).why).toContain(told);
  });

  test("by another installation's key names that installation", async () => {
    const { baseUrl, refusalOf, apiKey } = await registered();
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { id } = await install(baseUrl, other.publicKey);
    const body = JSON.stringify({ secret: apiKey });

    const { why } = await refusalOf(body, signatureOver(toBytes(body), other.privateKey));

    expect(why).toContain(`the one of installation ${id}.`);
  });

  test("by a key of another size tells the size", async () => {
    const { refusalOf, apiKey } = await registered();
    const other = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const body = JSON.stringify({ secret: apiKey });

    const { why } = await refusalOf(body, signatureOver(toBytes(body), other.privateKey));

    expect(why).toContain("It has 128 bytes, not 256.");
  });
});

function base64(bytes: Buffer): string {
  return bytes.toString("base64");
}

describe("what is told of a refusal", () => {
  test("is there for every refusal, oldest first, with bunq's sentence and the reason", async () => {
    const sandbox = await startForTest();
    await send(sandbox.baseUrl, "/v1/user");
    await send(sandbox.baseUrl, "/v1/nowhere?secret=1");
    await send(sandbox.baseUrl, "/");

    expect(sandbox.refused).toMatchObject([
      { path: "/v1/user", status: 403, sentence: "Insufficient authentication.", signature: null },
      { path: "/v1/nowhere", status: 404, sentence: "Route not found." },
    ]);
    expect(sandbox.refused[0]?.why).toContain("X-Bunq-Client-Authentication");
  });

  test("holds neither the API key nor a token nor the signature", async () => {
    const { sandbox, refusalOf, apiKey, token } = await registered();
    const body = oddBody(apiKey);
    const signature = signatureOver(toBytes("else"), privateKey);

    const refused = await refusalOf(body, signature);

    const told = JSON.stringify([refused, detailsOf(refused), sandbox.refused]);
    for (const secret of [apiKey, token, signature]) expect(told).not.toContain(secret);
  });

  test("says what was hashed and what was tried, for a terminal", async () => {
    const { refusalOf, apiKey } = await registered();
    const body = `${JSON.stringify({ secret: apiKey })}\n`;

    const refused = await refusalOf(body, signatureOver(toBytes(body.trimEnd()), privateKey));

    expect(detailsOf(refused)).toEqual([
      `checked  ${body.length} bytes of body, ends in a line feed, SHA-256 ${sha256(body).toString("hex")}`,
      `signed   bytes whose SHA-256 is ${sha256(body.trimEnd()).toString("hex")}`,
      expect.stringMatching(
        /^tried {4}the scheme until 2020: no; other line ends: YES; no body: no;/,
      ),
    ]);
  });

  test("comes also for a body that is nested deeper than the stack", async () => {
    const { refusalOf } = await registered();
    const body = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

    const { why } = await refusalOf(body, signatureOver(toBytes("else"), privateKey));

    expect(why).toContain("has signed other bytes");
  });

  test("never becomes a defect of the sandbox, whatever the signature and the body are", async () => {
    const { refusalOf } = await registered();
    const anySignature = oneof(
      base64String({ minLength: 4, maxLength: 700 }),
      stringMatching(/^[!-~]{1,400}$/),
      uint8Array({ minLength: 256, maxLength: 256 }).map((bytes) =>
        Buffer.from(bytes).toString("base64"),
      ),
    );
    await assert(
      asyncProperty(uint8Array({ maxLength: 60 }), anySignature, async (body, signature) => {
        const refused = await refusalOf(body, signature);
        expect(refused.sentence).toBe("The request signature is invalid.");
      }),
      { numRuns: 60 },
    );
  });
});

describe("signatures switched off", () => {
  test("let a session open without one and with a wrong one", async () => {
    const { sandbox, baseUrl, apiKey, token } = await registered();
    sandbox.changePolicy({ signatures: "off" });
    const open = (signature?: string) =>
      send(baseUrl, "/v1/session-server", {
        token,
        body: { secret: apiKey },
        ...(signature === undefined ? {} : { signature }),
      });

    expect([(await open()).status, (await open("wrong")).status]).toEqual([200, 200]);
  });
});
