import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { readImport } from "./read-import.ts";

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
const privateKey = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const publicKey = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
const serverKey = other.publicKey.export({ type: "spki", format: "pem" }).toString();

const installation = {
  token: "canary-installation-token",
  private_key_client: privateKey,
  public_key_client: publicKey,
  public_key_server: serverKey,
};
const user = { id: 1234567, display_name: "Zoë", session_timeout: 604800 };
const session = {
  token: "canary-session-token",
  expiry_time: "2026-12-07 10:00:00.123456",
  user_id: 1234567,
  user_person: user,
};
const file = {
  environment_type: "SANDBOX",
  api_key: "canary-api-key",
  installation_context: installation,
  session_context: session,
};

async function contextOf(text: string) {
  const read = await readImport(text);
  if (read.kind !== "context") throw new Error("not a context");
  return read.context;
}

async function refusalOf(text: string): Promise<string> {
  const thrown: unknown = await readImport(text).catch((cause: unknown) => cause);
  if (!(thrown instanceof AppError)) throw new Error("it was taken");
  expect(thrown.payload).toMatchObject({ code: "invalid_input", field: "text" });
  expect(thrown.payload.message).not.toMatch(/canary|[A-Za-z0-9+/]{40}/);
  return thrown.payload.message;
}

/** On one line after another, as Java writes a key: the base64 unwrapped. */
function unwrapped(pem: string): string {
  const [first = "", ...rest] = pem.trim().split("\n");
  return [first, rest.slice(0, -1).join(""), rest.at(-1)].join("\n");
}

const spellings: readonly (readonly [string, string])[] = [
  ["Python: four spaces, keys sorted", JSON.stringify(file, null, 4)],
  [
    "PHP: its own user keys, nulls, slashes escaped",
    JSON.stringify({
      ...file,
      proxy_url: null,
      session_context: {
        ...session,
        user_person: undefined,
        userPerson: user,
        userCompany: null,
        userApiKey: null,
      },
    }).replaceAll("/", "\\/"),
  ],
  [
    "Java: unwrapped base64, its own proxy key",
    JSON.stringify({
      ...file,
      proxy: "http://127.0.0.1:8888",
      installation_context: { ...installation, private_key_client: unwrapped(privateKey) },
    }),
  ],
  [
    "C#: indented, CRLF, with a byte order mark",
    `\uFEFF${JSON.stringify(
      { ...file, installation_context: { ...installation, private_key_client: privateKey.trim() } },
      null,
      2,
    ).replaceAll("\n", "\r\n")}`,
  ],
  [
    "keys with CRLF and without a last line end",
    JSON.stringify({
      ...file,
      installation_context: {
        ...installation,
        private_key_client: privateKey.trim().replaceAll("\n", "\r\n"),
        public_key_server: serverKey.trim().replaceAll("\n", "\r\n"),
      },
    }),
  ],
];

describe("a context file", () => {
  test.each(spellings)("%s", async (_, text) => {
    const context = await contextOf(text);

    expect(context).toMatchObject({
      origin: "https://public-api.sandbox.bunq.com",
      installationToken: "canary-installation-token",
      apiKey: "canary-api-key",
      userId: "1234567",
      user: { summary: { kind: "UserPerson", displayName: "Zoë", sessionTimeout: 604800 } },
      session: { token: "canary-session-token", id: null },
    });
    expect(context.pair.publicKeyPem).toBe(publicKey);
    expect(context.serverPublicKeyPem).toBe(serverKey);
  });

  test("keeps an id that no number can hold", async () => {
    const text = JSON.stringify(file).replaceAll("1234567", "12345678901234567890");

    expect((await contextOf(text)).userId).toBe("12345678901234567890");
  });

  test("without a session is one, and says when nothing tells the end of it", async () => {
    const { session_context: _, ...rest } = file;
    expect(await contextOf(JSON.stringify(rest))).toMatchObject({ session: null, userId: null });

    const odd = { ...file, session_context: { ...session, expiry_time: "tomorrow" } };
    const context = await contextOf(JSON.stringify(odd));
    expect(context.session?.endsAt).toBeNull();
    expect(context.notes.join(" ")).toContain("does not say when its session ends");
  });
});

const { environment_type: _type, ...untyped } = file;
const refusals: readonly (readonly [string, object | string, RegExp])[] = [
  ["production", { ...file, environment_type: "PRODUCTION" }, /bunq’s production/],
  ["no environment", untyped, /environment_type is missing/],
  ["another environment", { ...file, environment_type: "TEST" }, /neither SANDBOX nor/],
  [
    "a host of its own",
    { ...file, _sandgate: { origin: "https://evil.example" } },
    /evil\.example/,
  ],
  ["production’s host", { ...file, _sandgate: { origin: "https://api.bunq.com" } }, /production/],
  ["no installation", { ...file, installation_context: null }, /installation_context is missing/],
  [
    "no server key",
    { ...file, installation_context: { ...installation, public_key_server: undefined } },
    /installation_context\.public_key_server is missing/,
  ],
  [
    "a server key that is none",
    { ...file, installation_context: { ...installation, public_key_server: "canary" } },
    /public_key_server holds no RSA public key/,
  ],
  [
    "a damaged private key",
    {
      ...file,
      installation_context: { ...installation, private_key_client: privateKey.slice(0, 700) },
    },
    /installation_context\.private_key_client cannot be used/,
  ],
  [
    "two key pairs",
    { ...file, installation_context: { ...installation, public_key_client: serverKey } },
    /does not belong to/,
  ],
  [
    "a token that is no text",
    { ...file, session_context: { token: 5 } },
    /session_context\.token is not a text/,
  ],
  [
    "a session token with a line break",
    { ...file, session_context: { ...session, token: "a token\r\nX: y" } },
    /The session’s token in this text is none/,
  ],
  [
    "an installation token too short to be found in records",
    { ...file, installation_context: { ...installation, token: "u" } },
    /The installation’s token in this text is none/,
  ],
  [
    "an API key too long",
    { ...file, api_key: "k".repeat(513) },
    /The API key in this text is none/,
  ],
  ["a cut-off file", JSON.stringify(file).slice(0, 300), /This is no JSON\. Line 1, column/],
  ["other JSON", { Response: [] }, /neither a context/],
  ["nothing", "  ", /nothing in this text/],
  ["a public key alone", publicKey, /The text cannot be used/],
  [
    "an environment of production",
    { values: [{ key: "host", value: "https://api.bunq.com" }] },
    /The variable host says/,
  ],
  [
    "an environment with blank secrets",
    {
      values: [
        { key: "host", value: "http://127.0.0.1:1" },
        { key: "private_key_client", value: "" },
      ],
    },
    /The variable private_key_client is missing or blank/,
  ],
];

test.each(refusals)("%s is refused by name", async (_, given, message) => {
  const text = typeof given === "string" ? given : JSON.stringify(given);

  expect(await refusalOf(text)).toMatch(message);
});

test("a private key alone is told apart", async () => {
  expect(await readImport(privateKey)).toMatchObject({ kind: "private-key" });
});
