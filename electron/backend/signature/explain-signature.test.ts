import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signatureVector } from "../../testing/signature-vector.ts";
import { signatureCauses } from "../../../shared/signature-causes.ts";
import { knownKey } from "./known-keys.ts";
import { utf16 } from "./encode-text.ts";
import {
  explain,
  large,
  own,
  signed,
  signedBare,
  signedPss,
  stranger,
} from "./testing/test-keys.ts";

const body = '{"amount": {"value": "12.50", "currency": "EUR"}, "description": "Café/€ <b>"}';
const digest = createHash("sha256").update(body).digest();
const compact = JSON.stringify(JSON.parse(body));
const inAscii = compact.replace("é", "\\u00e9").replace("€", "\\u20ac");
const sent = {
  method: "post",
  path: "https://public-api.sandbox.bunq.com/v1/user/1/monetary-account/2/payment",
  headers: [
    "User-Agent: mine/1.0",
    "content-type: application/json",
    "Cache-Control: no-cache",
    "X-Bunq-Client-Request-Id: 7",
    "X-Bunq-Client-Signature: whatever",
    "X-Bunq-Geolocation: 0 0 0 0 000",
  ].join("\n"),
};
const legacy = `POST /v1/user/1/monetary-account/2/payment
Cache-Control: no-cache
User-Agent: mine/1.0
X-Bunq-Client-Request-Id: 7
X-Bunq-Geolocation: 0 0 0 0 000

${body}`;

test("the published signature of bunq's own protocol matches its body", async () => {
  const { publicKey, signature, body: vector } = signatureVector;

  expect(await explain(vector, signature, { key: knownKey("x", publicKey) })).toMatchObject({
    matches: true,
    findings: [],
    signatureBits: 2048,
    opened: { scheme: "pkcs1", hash: "SHA-256" },
  });
});

/** What was signed in place of the body: cause, the bytes, and what is told. */
const otherBytes = [
  ["trailing-newline", `${body}\n`, "with a line feed at the end"],
  ["trailing-newline", `${body}\r\n`, "with CR LF at the end"],
  ["white-space", `${body} `, "with a space at the end"],
  ["empty-body", "", "no bytes at all"],
  ["empty-body", "{}", "the two bytes {}"],
  ["utf-16", utf16(body, "little"), "UTF-16 (little endian)"],
  ["utf-16", utf16(`\uFEFF${body}`, "big"), "big endian, with its mark"],
  ["utf-16", utf16(`${body}\n`, "little"), "little endian), and a line feed"],
  ["latin-1", Buffer.from(body.replace("€", "?"), "latin1"), "Latin-1"],
  ["latin-1", Buffer.from(body.replace("€", "\x80"), "latin1"), "Windows-1252"],
  ["byte-order-mark", `\uFEFF${body}`, "a byte order mark before it"],
  ["utf-8-twice", Buffer.from(body).toString("latin1"), "UTF-8 twice"],
  ["normal-form", body.normalize("NFD"), "decomposed"],
  ["json-rewritten", compact, "compact"],
  ["json-rewritten", `${compact}\n`, "compact and a line feed at the end"],
  ["json-rewritten", JSON.stringify(JSON.parse(body), null, 2), "indented by 2 spaces"],
  ["json-rewritten", JSON.stringify(JSON.parse(body), null, "\t"), "indented by tabs"],
  ["json-rewritten", compact.replaceAll("/", "\\/"), "slashes as \\/"],
  ["json-rewritten", inAscii, "compact, other than ASCII as \\u escapes"],
  ["json-rewritten", inAscii.replaceAll("/", "\\/"), "as PHP does"],
  ["json-rewritten", compact.replace("<", "\\u003c").replace(">", "\\u003e"), "as Go does"],
  [
    "json-rewritten",
    inAscii
      .replaceAll(/[<>]/g, (one) => (one === "<" ? "\\u003C" : "\\u003E"))
      .replace("00e9", "00E9")
      .replace("20ac", "20AC"),
    "System.Text.Json",
  ],
  [
    "json-rewritten",
    '{\n    "amount": {\n        "currency": "EUR",\n        "value": "12.50"\n    },\n    "description": "Caf\\u00e9/\\u20ac <b>"\n}',
    "indented by 4 spaces, keys sorted, other than ASCII as \\u escapes",
  ],
  [
    "json-rewritten",
    '{\r\n  "amount": {\r\n    "value": "12.50",\r\n    "currency": "EUR"\r\n  },\r\n  "description": "Café/€ <b>"\r\n}',
    "lines ending in CR LF",
  ],
  [
    "json-rewritten",
    '{\n  "amount" : {\n    "value" : "12.50",\n    "currency" : "EUR"\n  },\n  "description" : "Café/€ <b>"\n}',
    "as Jackson does",
  ],
  ["url-encoded", encodeURIComponent(body), "percent-encoded"],
  ["url-encoded", new URLSearchParams([["", body]]).toString().slice(1), "as a form"],
  ["json-in-a-string", JSON.stringify(body), "as one JSON string"],
  ["base64-of-body", Buffer.from(body).toString("base64"), "the body in base64"],
  ["hashed-twice", digest, "SHA-256, which was then hashed again"],
  ["hashed-twice", digest.toString("hex"), "SHA-256 in hex"],
] as const;

describe("a signature over other bytes", () => {
  test.each(otherBytes.map(([cause, bytes, words]) => ({ cause, bytes, words })))(
    "$cause is recognised: $words",
    async ({ cause, bytes, words }) => {
      const explanation = await explain(body, signed(bytes));

      expect(explanation.findings.map((one) => one.cause)).toEqual([cause]);
      expect(explanation.findings[0]?.sentence).toContain(words);
      expect(explanation.difference).not.toBeNull();
      expect(explanation.matches).toBe(false);
    },
  );

  test("line ends that changed are told, with the end of the last line", async () => {
    const unix = '{\n  "a": "one\u00a0two"\n}\n';
    const windows = unix.replaceAll("\n", "\r\n");
    const findings = await Promise.all(
      [
        [windows, unix],
        [unix, windows],
        [windows, unix.trimEnd()],
      ].map(async ([given = "", made = ""]) => (await explain(given, signed(made))).findings[0]),
    );

    expect(findings.map((one) => one?.sentence)).toEqual([
      "The signature is over the body with LF in place of CR LF.",
      "The signature is over the body with CR LF in place of LF.",
      "The signature is over the body with LF in place of CR LF, and none at the end.",
    ]);
  });

  test("a body that itself is Latin-1 or UTF-16 was perhaps signed in UTF-8", async () => {
    const wide = await explain(utf16(body, "big"), signed(body));
    const narrow = await explain(Buffer.from("café", "latin1"), signed("café"));

    expect(wide.findings[0]).toMatchObject({ cause: "utf-16" });
    expect(narrow.findings[0]).toMatchObject({ cause: "latin-1" });
  });

  test("numbers that a parser of doubles wrote anew are recognised", async () => {
    const { findings } = await explain('{"a": 1.0, "b": 1e2}', signed('{"a":1,"b":100}'));

    expect(findings[0]?.sentence).toContain("numbers as JavaScript writes them");
  });

  test("digits that no double holds survive writing the JSON again", async () => {
    const { findings } = await explain(
      '{"id": 9007199254740993, "b": 1.0}',
      signed('{"id":9007199254740993,"b":1.0}'),
    );

    expect(findings[0]).toMatchObject({ cause: "json-rewritten" });
  });

  test("a trailing newline that was sent and not signed shows where it is", async () => {
    const { findings, difference } = await explain(`${body}\n`, signed(body));

    expect(findings[0]?.sentence).toBe(
      "The signature is over the body without the line break at its end.",
    );
    expect(difference).toMatchObject({
      offset: Buffer.byteLength(body),
      line: 1,
      column: body.length + 1,
      body: { at: "\n", name: "a line feed (LF)" },
      signed: { at: "", name: "the end" },
    });
  });

  test.each([
    ["with its head as given", legacy],
    ["with the path without /v1", legacy.replace("/v1", "")],
    ["without the body", legacy.slice(0, -body.length)],
  ])("the scheme of before 2020 is recognised %s", async (_how, bytes) => {
    const { findings } = await explain(body, signed(bytes), { sent });

    expect(findings).toMatchObject([{ cause: "scheme-before-2020" }]);
    expect(findings[0]?.sentence).toContain("method, path");
  });

  test("what the body was meant to be is compared, and the first difference named", async () => {
    const meant = body.replace('"12.50"', '"12.50\u00a0"');
    const intended = { cause: "intended-body", is: "the body you meant" } as const;
    const compare = { ...intended, bytes: Buffer.from(meant) };
    const { findings, difference, signedAs } = await explain(body, signed(meant), { compare });

    expect(findings).toMatchObject([{ cause: "intended-body" }]);
    expect(signedAs).toBe("the body you meant");
    expect(difference).toMatchObject({
      line: 1,
      column: body.indexOf("12.50") + 6,
      body: { name: '“"”' },
      signed: { at: "\u00a0", name: "a no-break space (U+00A0)" },
    });
  });

  test("another form of what was meant is recognised as well", async () => {
    const compare = {
      cause: "intended-body",
      is: "the body you meant",
      bytes: Buffer.from("{}"),
    } as const;
    const { findings } = await explain("[1]", signed("{}\r\n"), { compare });

    expect(findings[0]).toMatchObject({ cause: "trailing-newline" });
    expect(findings[0]?.sentence).toContain("the body you meant with CR LF at the end");
  });

  test("bytes that a recorded exchange sent are told by their digest", async () => {
    const wanted = createHash("sha256").update("recorded").digest("hex");
    const { findings, difference } = await explain(body, signed("recorded"), {
      recorded: (asked) =>
        Promise.resolve(
          asked === wanted
            ? {
                cause: "recorded-exchange",
                is: "the body of POST /v1/x",
                bytes: Buffer.from('{"am'),
                isCut: true,
              }
            : null,
        ),
    });

    expect(findings).toMatchObject([{ cause: "recorded-exchange" }]);
    expect(difference).toBeNull();
  });

  test("bytes that nobody knows are said to be other ones, with their digest", async () => {
    const { findings, opened, triedForms } = await explain(body, signed("something else"));
    const expected = createHash("sha256").update("something else").digest("hex");

    expect(findings).toMatchObject([{ cause: "other-bytes" }]);
    expect(findings[0]?.detail).toContain(expected.slice(0, 16));
    expect(opened).toEqual({ scheme: "pkcs1", hash: "SHA-256", digest: expected });
    expect(triedForms).toBeGreaterThan(100);
  });
});

describe("a signature made in another way", () => {
  test.each([
    ["sha1", "SHA-1"],
    ["sha384", "SHA-384"],
    ["sha512", "SHA-512"],
    ["sha224", "SHA-224"],
    ["md5", "MD5"],
  ])("%s is named", async (hash, name) => {
    const { findings, opened } = await explain(body, signed(body, { hash }));

    expect(findings).toMatchObject([{ cause: "other-hash" }]);
    expect(findings[0]?.sentence).toContain(`made with ${name};`);
    expect(findings[0]?.detail).toContain("The bytes are the right ones.");
    expect(opened?.hash).toBe(name);
  });

  test.each([
    ["as long as the hash", "sha256", 32],
    ["of 20 bytes", "sha256", 20],
    ["as long as can be", "sha256", 222],
    ["of no bytes", "sha256", 0],
    ["with SHA-512", "sha512", 64],
    ["with SHA-1", "sha1", 20],
  ])("PSS is told, its salt %s", async (_how, hash, salt) => {
    const { findings, opened } = await explain(body, signedPss(body, hash, salt));

    expect(findings).toMatchObject([{ cause: "pss" }]);
    expect(findings[0]?.detail).toContain("The bytes are the right ones.");
    expect(opened?.scheme).toBe("pss");
  });

  test("PSS over other bytes tells both", async () => {
    const { findings } = await explain(body, signedPss(`${body}\n`));

    expect(findings.map(({ cause }) => cause)).toEqual(["trailing-newline", "pss"]);
  });

  test("SHA-1 over another form of the JSON tells both", async () => {
    const { findings } = await explain(body, signed(compact, { hash: "sha1" }));

    expect(findings.map(({ cause }) => cause)).toEqual(["json-rewritten", "other-hash"]);
  });

  test.each([
    ["a bare digest", signedBare(digest), "no-hash-name"],
    ["a digest in hex", signedBare(Buffer.from(digest.toString("hex"))), "no-hash-name"],
  ])("%s without the name of its hash is told", async (_what, signature, cause) => {
    expect((await explain(body, signature)).findings).toMatchObject([{ cause }]);
  });

  test("a body that was not hashed at all is told", async () => {
    const { findings } = await explain(body, signedBare(Buffer.from(body)));

    expect(findings).toMatchObject([{ cause: "not-hashed" }]);
  });
});

describe("a signature of another key", () => {
  test("says whose it is, where the key is known here", async () => {
    const { findings, opened } = await explain(body, signed(body, { key: stranger.privateKey }));

    expect(findings).toMatchObject([{ cause: "other-key" }]);
    expect(findings[0]?.sentence).toContain("the account “Second”’s key pair");
    expect(findings[0]?.detail).toContain(own.known.fingerprint.slice(0, 20));
    expect(opened).toBeNull();
  });

  test("says that it is nobody's, where it is not", async () => {
    const { findings } = await explain(body, signed(body, { key: stranger.privateKey }), {
      others: [own.known],
    });

    expect(findings).toMatchObject([{ cause: "other-key" }]);
    expect(findings[0]?.sentence).toContain("none of those known here");
  });

  test("of another size says which", async () => {
    const { findings } = await explain(body, signed(body, { key: large.privateKey }));

    expect(findings).toMatchObject([{ cause: "wrong-length" }]);
    expect(findings[0]?.detail).toContain("4096 bits");
  });

  test("on an elliptic curve, an HMAC and a bare SHA-256 are told apart", async () => {
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    const edwards = generateKeyPairSync("ed25519").privateKey;
    const found = await Promise.all(
      [
        sign("sha256", Buffer.from(body), ec),
        sign(null, Buffer.from(body), edwards),
        Buffer.alloc(32, 7),
        digest,
      ].map(async (bytes) => (await explain(body, bytes.toString("base64"))).findings[0]),
    );

    expect(found.map((one) => one?.cause)).toEqual(["not-rsa", "not-rsa", "not-rsa", "not-rsa"]);
    expect(found.map((one) => one?.sentence.split(/[:,]/)[0])).toEqual([
      "This is an ECDSA signature",
      "This is as long as an Ed25519 signature",
      "This is as long as a SHA-256 or an HMAC",
      "This is the SHA-256 of the body",
    ]);
  });
});

describe("a signature written in another way", () => {
  const good = signed(body);
  const bytes = Buffer.from(good, "base64");

  test.each([
    ["base64url", bytes.toString("base64url")],
    ["hex", bytes.toString("hex")],
    ["in-quotes", `"${good}"`],
    ["line-breaks", good.replaceAll(/.{64}/g, "$&\n")],
    ["percent-encoded", encodeURIComponent(good)],
    ["plus-lost", good.replaceAll("+", " ")],
    ["padding-lost", good.replace(/=+$/, "")],
  ])("%s is told, and that all else is right", async (cause, text) => {
    const { findings, opened } = await explain(body, text);

    expect(findings.map((one) => one.cause)).toEqual([cause]);
    expect(opened?.digest).toBe(digest.toString("hex"));
  });

  test.each([
    ["the name of its header", `X-Bunq-Client-Signature: ${good}`],
    ["space around it", `  ${good}\n`],
  ])("%s is no fault: it comes from copying", async (_what, text) => {
    expect((await explain(body, text)).matches).toBe(true);
  });

  test("a cut one says that a part is missing", async () => {
    const { findings } = await explain(body, good.slice(0, 100));

    expect(findings).toMatchObject([{ cause: "wrong-length" }]);
    expect(findings[0]?.sentence).toContain("75 bytes");
  });

  test("one that lost a zero byte at its beginning is known for it", async () => {
    let text = "";
    for (let count = 0; text === ""; count += 1) {
      const raw = Buffer.from(signed(`${count}`), "base64");
      if (raw[0] === 0) text = `${count}`;
    }
    const short = Buffer.from(signed(text), "base64").subarray(1).toString("base64");
    const { findings } = await explain(text, short);

    expect(findings).toMatchObject([{ cause: "wrong-length" }]);
    expect(findings[0]?.sentence).toContain("lost the zero byte");
  });
});

describe("a body of megabytes", () => {
  test("is given up after so many bytes, and says so", async () => {
    const long = JSON.stringify({ text: "x".repeat(5_000_000) });
    const { findings, stoppedEarly } = await explain(long, signed("other"));

    expect(findings).toMatchObject([{ cause: "other-bytes" }]);
    expect(stoppedEarly).toBe(true);
  });

  test("and of a nesting no stack holds is an ordinary one", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

    expect((await explain(deep, signed("other"))).findings).toMatchObject([
      { cause: "other-bytes" },
    ]);
  });
});

test("every cause there is has a case above, or in the words of a signature", () => {
  const covered = new Set<string>([
    ...otherBytes.map(([cause]) => cause),
    ..."base64url hex in-quotes line-breaks percent-encoded plus-lost padding-lost".split(" "),
    ..."pss other-hash no-hash-name not-hashed other-key wrong-length not-rsa".split(" "),
    ..."line-ends scheme-before-2020 intended-body recorded-exchange other-bytes".split(" "),
  ]);

  expect(signatureCauses.filter((cause) => !covered.has(cause))).toEqual([]);
});
