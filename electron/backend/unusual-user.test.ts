import { describe, expect, test } from "vitest";
import { readBodyPieces } from "../testing/read-body-pieces.ts";
import { openScriptedSession, type ScriptedSession } from "../testing/open-scripted-session.ts";

/** The user as it was known before something unusual came. */
const former = JSON.stringify({ Response: [{ UserPerson: { id: 7, display_name: "Zoë" } }] });

/** What the exchange of the last call kept. */
async function recordedBody({ accountId, backend }: ScriptedSession) {
  const { exchanges } = await backend.call("exchange.list", { accountId });
  const last = exchanges.toSorted((one, other) => other.startedAt - one.startedAt)[0];
  const exchange = await backend.call("exchange.read", { accountId, exchangeId: last?.id ?? "" });
  return exchange?.response?.body ?? null;
}

/** Reads the user as usual, then lets this come, a second later. */
async function openWithFormer(body: string | Uint8Array): Promise<ScriptedSession> {
  const session = await openScriptedSession();
  session.answerUser(former);
  await session.backend.call("user.fetch", { accountId: session.accountId });
  session.clock.advance(1000);
  session.answerUser(body);
  return session;
}

interface Unusable {
  readonly name: string;
  readonly body: string | Uint8Array;
  /** A part of the statement, and of the way out. */
  readonly says: readonly string[];
  /** How the recorded body begins; null where the bytes are no text. */
  readonly shows: string | null;
}

const user = (kind: string, fields: object) => ({ [kind]: fields });
const respond = (...items: object[]) => JSON.stringify({ Response: items });

const unusable: readonly Unusable[] = [
  {
    name: "invalid JSON",
    body: '{"Response":[{"UserPerson":{"id":7,}}]}',
    says: ["line 1, column 36 should be a key in double quotes", "such as a proxy"],
    shows: '{"Response":[{"UserPerson"',
  },
  {
    name: "JSON that ends too early",
    body: '{"Response":[{"UserPerson":{"id":7,"display_name":"Zo',
    says: ["ends too early", "Try again"],
    shows: '{"Response":[{"UserPerson"',
  },
  {
    name: "a web page with status 200",
    body: "<!doctype html><title>Log in to the guest network</title>",
    says: ["a web page, not JSON", "such as a proxy"],
    shows: "<!doctype html>",
  },
  {
    name: "nothing",
    body: "",
    says: ["it is empty", "Try again"],
    shows: "",
  },
  {
    name: "an unknown kind of user",
    body: respond(user("UserRobot", { id: 7 })),
    says: ["UserRobot", "not a known kind of user"],
    shows: '{"Response":[{"UserRobot"',
  },
  {
    name: "a known kind without an id",
    body: respond(user("UserPerson", { display_name: "Zoë" })),
    says: ["UserPerson without an id", "Fetch the user again"],
    shows: '{"Response":[{"UserPerson"',
  },
  {
    name: "two kinds at once",
    body: respond(user("UserPerson", { id: 7 }), user("UserCompany", { id: 8 })),
    says: ["2 users", "UserPerson, UserCompany"],
    shows: '{"Response":[{"UserPerson"',
  },
  {
    name: "an answer without a user",
    body: respond({ Id: { id: 7 } }),
    says: ["holds no user", "Fetch the user again"],
    shows: '{"Response":[{"Id"',
  },
  {
    name: "bare NUL characters",
    body: '{"Response":[{"UserPerson":{"id":7,"display_name":"\0\0"}}]}',
    says: ["not JSON", "such as a proxy"],
    shows: null,
  },
  {
    name: "bytes that are not UTF-8",
    body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    says: ["not UTF-8", "such as a proxy"],
    shows: null,
  },
  {
    name: "100,000 levels and no user",
    body: "[".repeat(100_000) + "]".repeat(100_000),
    says: ["holds no user", "Fetch the user again"],
    shows: "[[[[",
  },
  {
    name: "100,000 levels that are never closed",
    body: "[".repeat(100_000),
    says: ["ends too early", "Try again"],
    shows: "[[[[",
  },
  {
    name: "a million numbers where users are searched",
    body: `{"Response":[${"1,".repeat(999_999)}1]}`,
    says: ["more values than Sandgate reads"],
    shows: '{"Response":[1,1,1',
  },
];

describe("an answer with status 200 and bunq's signature that is no user", () => {
  test.each(unusable)("$name: it says so, shows the bytes and loses nothing", async (row) => {
    const session = await openWithFormer(row.body);
    const { accountId, backend } = session;
    const before = await backend.call("user.read", { accountId });

    const error = await backend.refusal("user.fetch", { accountId });

    expect(error.code).toBe("unexpected_answer");
    for (const part of row.says) expect(error.message).toContain(part);
    const recorded = await recordedBody(session);
    expect(recorded?.bytes).toBe(Buffer.byteLength(row.body));
    if (row.shows === null) expect(recorded?.withheld).toBe("These bytes are not text.");
    else expect(recorded?.text?.slice(0, row.shows.length)).toBe(row.shows);
    expect(await backend.call("user.read", { accountId })).toStrictEqual(before);
    expect(await readBodyPieces(session)).toStrictEqual([former]);
  });

  test("a secret in it is hidden from the record, also where the JSON is broken", async () => {
    const token = "two_".padEnd(68, "89abcdef01234567");
    const session = await openWithFormer(`{"Response":[{"UserPerson":{"id":7,"x":"${token}`);

    const error = await session.backend.refusal("user.fetch", { accountId: session.accountId });

    expect(JSON.stringify(error)).not.toContain(token);
    expect((await recordedBody(session))?.text).toContain('"x":"•••• session token');
  });
});

const person = (fields: string): string => `{"Response":[{"UserPerson":{"id":7,${fields}}}]}`;

const unusualUsers: readonly (readonly [string, string])[] = [
  ["a byte order mark in front", `\uFEFF${former}`],
  ["escaped NUL characters", person(String.raw`"region":"\u0000\u0000"`)],
  ["lone surrogates", person(String.raw`"region":"\ud800"`)],
  ["the same key twice", person('"region":1,"region":2')],
  ["100,000 levels", person(`"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
  ["a million numbers", person(`"list":[${"0,".repeat(999_999)}0]`)],
  ["a text of 50 MB", person(`"photo":"${"A".repeat(50_000_000)}"`)],
  ["50 MB of quotes in a text", person(String.raw`"photo":"${String.raw`\"`.repeat(25_000_000)}"`)],
];

describe("a user with something unusual in it is read, and its text is what came:", () => {
  test.each(unusualUsers)("%s", async (_name, body) => {
    const session = await openWithFormer(body);
    const { accountId, backend } = session;

    const facts = await backend.call("user.fetch", { accountId });
    const read = await backend.call("user.read", { accountId });

    expect(facts.user).toMatchObject({ kind: "UserPerson", id: "7" });
    expect((await readBodyPieces(session)).join("") === body).toBe(true);
    expect(read?.bodyBytes).toBe(Buffer.byteLength(body));
    expect(read?.previous).toMatchObject({ bodyBytes: Buffer.byteLength(former) });
    expect((await recordedBody(session))?.bytes).toBe(Buffer.byteLength(body));
  });
});
