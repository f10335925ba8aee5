import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTestBackend } from "../testing/create-test-backend.ts";
import {
  openScriptedBunq,
  scriptedSecrets,
  type ScriptedAnswer,
} from "../testing/open-scripted-bunq.ts";

const { apiKey, installationToken, sessionToken } = scriptedSecrets;
const person = { id: 7, display_name: "Zoë", session_timeout: 604_800 };

/** An answer whose items are JSON text, so that any spelling can be put into it. */
function items(...texts: string[]): ScriptedAnswer {
  return { body: `{"Response":[${texts.join(",")}]}` };
}

/** The same text with every character as `\u00xx`, which JSON reads as the same string. */
function escaped(text: string): string {
  return text
    .split("")
    .map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

async function open() {
  const bunq = await openScriptedBunq();
  const backend = await createTestBackend({ localSandboxUrl: bunq.baseUrl });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  const outgoing: string[] = [];
  const call = async (name: string, input: object = {}): Promise<unknown> => {
    const envelope = await backend.envelope(name, { accountId, ...input });
    outgoing.push(JSON.stringify(envelope));
    return envelope.ok ? envelope.value : envelope.error;
  };
  /** Everything the page and the disk get to see when the whole way is gone. */
  const goAllTheWay = async (): Promise<string> => {
    await call("installation.create");
    await call("sandbox-user.create", { kind: "person" });
    await call("device.register", { description: "Test", permittedIps: [] });
    await call("session.open");
    await call("user.fetch");
    await call("user.read");
    await call("user.read-body", { which: "latest", from: 0 });
    // what came becomes what was there before, and leaves once more
    bunq.answer("/v1/user/7", items(JSON.stringify({ UserPerson: { id: 7 } })));
    await call("user.fetch");
    await call("user.read");
    await call("user.read-body", { which: "previous", from: 0 });
    await call("account.list", {});
    const { exchanges } = await backend.call("exchange.list", { accountId });
    for (const { id } of exchanges) await call("exchange.read", { exchangeId: id });
    await call("session.close");
    await call("exchange.list");
    const after = await backend.call("exchange.list", { accountId });
    for (const { id } of after.exchanges) await call("exchange.read", { exchangeId: id });
    const entries = await readdir(backend.directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const texts = await Promise.all(
      files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
    );
    return [...outgoing, ...texts].join("\n").replaceAll("\\\\", "\\");
  };
  return { accountId, backend, bunq, call, goAllTheWay, outgoing };
}

const secrets = [apiKey, installationToken, sessionToken];
/** Any of the spellings counts, and so does the half of one. */
const traces = secrets.flatMap((secret) => [
  secret,
  secret.slice(4),
  escaped(secret),
  secret.replace("/", "\\/"),
  secret.split("").join("\\u0000"),
]);

function tracesIn(text: string): readonly string[] {
  return traces.filter((trace) => text.includes(trace));
}

interface Row {
  readonly name: string;
  readonly path: string;
  readonly answer: ScriptedAnswer;
}

const token = (text: string, id = 3): string => `{"Token":{"id":${id},"token":"${text}"}}`;
const sessionItems = [
  `{"Id":{"id":3}}`,
  token(sessionToken),
  JSON.stringify({ UserPerson: person }),
];
const sessionAnswer = items(...sessionItems);

const table: readonly Row[] = [
  {
    name: "in the response id",
    path: "/v1/user/7",
    answer: {
      ...items(JSON.stringify({ UserPerson: person })),
      headers: [["X-Bunq-Client-Response-Id", sessionToken]],
    },
  },
  {
    name: "in the response id of a refusal",
    path: "/v1/user/7",
    answer: {
      status: 400,
      headers: [["X-Bunq-Client-Response-Id", sessionToken]],
      body: `{"Error":[{"error_description":"No."}]}`,
    },
  },
  {
    name: "in a refusal's sentence, escaped",
    path: "/v1/user/7",
    answer: { status: 400, body: `{"Error":[{"error_description":"${escaped(sessionToken)}"}]}` },
  },
  {
    name: "as the name of a header",
    path: "/v1/user/7",
    answer: {
      ...items(JSON.stringify({ UserPerson: person })),
      headers: [[sessionToken, "x"]],
    },
  },
  {
    name: "in a redirect",
    path: "/v1/user/7",
    answer: { status: 302, headers: [["Location", `http://e/?t=${sessionToken}`]], body: "" },
  },
  {
    name: "in the name of an encoding",
    path: "/v1/user/7",
    answer: { headers: [["Content-Encoding", sessionToken]], body: "{}" },
  },
  {
    name: "in the user's name",
    path: "/v1/user/7",
    answer: items(JSON.stringify({ UserPerson: { ...person, display_name: `I ${sessionToken}` } })),
  },
  {
    name: "in the user's name, escaped",
    path: "/v1/user/7",
    answer: items(`{"UserPerson":{"id":7,"display_name":"${escaped(sessionToken)}"}}`),
  },
  {
    name: "as a key of the user object",
    path: "/v1/user/7",
    answer: items(`{"UserPerson":{"id":7,"${escaped(installationToken)}":1}}`),
  },
  {
    name: "with escaped slashes",
    path: "/v1/user/7",
    answer: items(`{"UserPerson":{"id":7,"status":"${installationToken.replace("/", "\\/")}"}}`),
  },
  {
    name: "in UTF-16, which is UTF-8 with zeros",
    path: "/v1/user/7",
    answer: { body: Buffer.from(`{"x":"${sessionToken}"}`, "utf16le") },
  },
  {
    name: "behind a byte order mark",
    path: "/v1/user/7",
    answer: { body: `\uFEFF{"Response":[{"UserPerson":{"id":7,"x":"${sessionToken}"}}]}` },
  },
  {
    name: "under an escaped key",
    path: "/v1/session-server",
    answer: items(
      `{"Id":{"id":3}}`,
      `{"Token":{"id":3,"\\u0074oken":"${sessionToken}"}}`,
      JSON.stringify({ UserPerson: person }),
    ),
  },
  {
    name: "written in escapes",
    path: "/v1/session-server",
    answer: items(`{"Id":{"id":3}}`, token(escaped(sessionToken)), sessionItems[2] ?? ""),
  },
  {
    name: "twice, the first time another one",
    path: "/v1/session-server",
    answer: {
      ...items(
        `{"Id":{"id":3,"token":"decoy-decoy-decoy"}}`,
        token(sessionToken),
        JSON.stringify({ UserPerson: { ...person, display_name: sessionToken } }),
      ),
      headers: [["X-Echo", sessionToken]],
    },
  },
  {
    name: "in a cookie and in a header of the answer that brings it",
    path: "/v1/session-server",
    answer: {
      ...sessionAnswer,
      headers: [
        ["Set-Cookie", `t=${sessionToken}`],
        ["X-Echo", `t=${sessionToken}`],
      ],
    },
  },
  {
    name: "as an API key, echoed beside it",
    path: "/v1/sandbox-user-person",
    answer: {
      ...items(`{"ApiKey":{"api_key":"${apiKey}","echo":"${apiKey}"}}`),
      headers: [["X-Echo", apiKey]],
    },
  },
  {
    name: "around bunq's public key",
    path: "/v1/installation",
    answer: items(
      `{"Id":{"id":1}}`,
      token(installationToken, 1),
      `{"ServerPublicKey":{"server_public_key":"${installationToken} PEM"}}`,
    ),
  },
];

describe("a secret that bunq repeats", () => {
  test.each(table)("$name comes out nowhere", async ({ path, answer }) => {
    const { bunq, goAllTheWay } = await open();
    const body =
      typeof answer.body === "string"
        ? answer.body.replace(" PEM", JSON.stringify(bunq.publicKeyPem).slice(1, -1))
        : answer.body;
    bunq.answer(path, { ...answer, body });

    const seen = await goAllTheWay();

    expect(bunq.received).toContain("GET /v1/user/7");
    expect(tracesIn(seen)).toEqual([]);
  });
});
