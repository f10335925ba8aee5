import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { userBodyPieceUnits } from "../../../shared/contract/user.ts";
import { readBodyPieces } from "../../testing/read-body-pieces.ts";
import { openScriptedSession, type ScriptedSession } from "../../testing/open-scripted-session.ts";

/** A user body with this text in a field. */
function bodyWith(text: string): string {
  return JSON.stringify({ Response: [{ UserPerson: { id: 7, region: text } }] });
}

async function fetchUser({ accountId, backend, clock }: ScriptedSession): Promise<void> {
  clock.advance(1000);
  await backend.call("user.fetch", { accountId });
}

describe("the body of a user", () => {
  test("comes in one piece when it is small, with the time it was fetched at", async () => {
    const session = await openScriptedSession();
    const { accountId, backend } = session;
    session.answerUser(bodyWith("Zoë"));
    await fetchUser(session);
    const read = await backend.call("user.read", { accountId });

    expect(
      await backend.call("user.read-body", { accountId, which: "latest", from: 0 }),
    ).toStrictEqual({ text: bodyWith("Zoë"), next: null, fetchedAt: read?.fetchedAt });
    expect(read?.bodyBytes).toBe(Buffer.byteLength(bodyWith("Zoë")));
  });

  test("comes in pieces when it is large, which make the same text", async () => {
    const session = await openScriptedSession();
    const body = bodyWith("x".repeat(1_234_567));
    session.answerUser(body);
    await fetchUser(session);

    const pieces = await readBodyPieces(session, "latest");

    expect(pieces.map(({ length }) => length)).toStrictEqual([
      userBodyPieceUnits,
      userBodyPieceUnits,
      body.length - 2 * userBodyPieceUnits,
    ]);
    expect(pieces.join("") === body).toBe(true);
  });

  test.each([0, 1])(
    "never comes with half of a character at the end (shifted by %i)",
    async (shift) => {
      const session = await openScriptedSession();
      const body = bodyWith(`${"x".repeat(shift)}${"🏦".repeat(300_000)}`);
      session.answerUser(body);
      await fetchUser(session);

      const pieces = await readBodyPieces(session, "latest");

      expect(pieces.length).toBe(2);
      expect(pieces.some((piece) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece))).toBe(false);
      expect(pieces.join("") === body).toBe(true);
    },
  );

  test("has nothing behind its end, and nothing before its beginning", async () => {
    const session = await openScriptedSession();
    const { accountId, backend } = session;
    await fetchUser(session);

    expect(
      await backend.call("user.read-body", { accountId, which: "latest", from: 1_000_000 }),
    ).toMatchObject({ text: "", next: null });
    for (const from of [-1, 0.5]) {
      expect(
        await backend.refusal("user.read-body", { accountId, which: "latest", from }),
      ).toMatchObject({ code: "invalid_input", field: "from" });
    }
  });

  test("is not there before the user was read", async () => {
    const session = await openScriptedSession();

    expect(await readBodyPieces(session, "latest")).toStrictEqual([]);
    expect(await readBodyPieces(session, "previous")).toStrictEqual([]);
  });
});

describe("the body before", () => {
  test("is the last one that was different, however often the same one came since", async () => {
    const session = await openScriptedSession();
    const { accountId, backend } = session;
    const bodies = [bodyWith("first"), bodyWith("second"), bodyWith("second")];
    const times: number[] = [];
    for (const body of bodies) {
      session.answerUser(body);
      await fetchUser(session);
      times.push((await backend.call("user.read", { accountId }))?.fetchedAt ?? 0);
    }

    expect(await readBodyPieces(session, "latest")).toStrictEqual([bodies[1]]);
    expect(await readBodyPieces(session, "previous")).toStrictEqual([bodies[0]]);
    expect(await backend.call("user.read", { accountId })).toMatchObject({
      fetchedAt: times[2],
      previous: { fetchedAt: times[0], bodyBytes: Buffer.byteLength(bodies[0] ?? "") },
    });
  });

  test("is none while every answer is the same", async () => {
    const session = await openScriptedSession();
    await fetchUser(session);
    await fetchUser(session);

    expect(await session.backend.call("user.read", { accountId: session.accountId })).toMatchObject(
      { previous: null },
    );
  });

  test("is there after a restart, sealed on disk", async () => {
    const session = await openScriptedSession();
    await readTwo(session);

    await session.backend.restart();

    expect(await readBodyPieces(session, "latest")).toStrictEqual([bodyWith("today")]);
    expect(await readBodyPieces(session, "previous")).toStrictEqual([bodyWith("yesterday")]);
    expect(await filesOf(session)).not.toMatch(/yesterday|today/);
  });

  test("stays in memory when it is large, and leaves no older one on disk", async () => {
    const session = await openScriptedSession();
    const large = bodyWith("x".repeat(1_100_000));
    await readTwo(session);
    for (const body of [large, bodyWith("now")]) {
      session.answerUser(body);
      await fetchUser(session);
    }
    const before = (await readBodyPieces(session, "previous")).join("");

    await session.backend.restart();

    expect(before === large).toBe(true);
    expect(await readBodyPieces(session, "latest")).toStrictEqual([bodyWith("now")]);
    expect(await readBodyPieces(session, "previous")).toStrictEqual([]);
  });

  test.each([
    ["logging out", "session.close"],
    ["forgetting the device", "device.forget"],
    ["forgetting the installation", "installation.forget"],
  ] as const)("goes with %s, from memory and from disk", async (_name, operation) => {
    const session = await openScriptedSession();
    const { accountId, backend } = session;
    await readTwo(session);

    await backend.call(operation, { accountId });

    expect(await readBodyPieces(session, "previous")).toStrictEqual([]);
    await backend.restart();
    expect(await readBodyPieces(session, "previous")).toStrictEqual([]);
    expect(await filesOf(session)).not.toContain("user-body");
  });

  test("is what was read in the session before, also after a restart", async () => {
    const session = await openScriptedSession();
    const { accountId, backend, clock } = session;
    await readTwo(session);
    clock.advance(604_800_001);

    await backend.call("session.open", { accountId });
    expect(await readBodyPieces(session, "latest")).toStrictEqual([]);
    await backend.restart();
    session.answerUser(bodyWith("tomorrow"));
    await fetchUser(session);

    expect(await readBodyPieces(session, "latest")).toStrictEqual([bodyWith("tomorrow")]);
    expect(await readBodyPieces(session, "previous")).toStrictEqual([bodyWith("today")]);
  });

  test("is not kept for a session that belongs to another user", async () => {
    const session = await openScriptedSession();
    const { accountId, backend, bunq, clock } = session;
    await readTwo(session);
    clock.advance(604_800_001);
    bunq.answer("/v1/session-server", {
      body: '{"Response":[{"Id":{"id":3}},{"Token":{"token":"another-token"}},{"UserPerson":{"id":8}}]}',
    });

    await backend.call("session.open", { accountId });

    expect(await readBodyPieces(session, "previous")).toStrictEqual([]);
    expect(await filesOf(session)).not.toContain("user-body");
  });

  test("goes with the account", async () => {
    const session = await openScriptedSession();
    const { accountId, backend } = session;
    await readTwo(session);

    await backend.call("account.remove", { accountId });

    expect(
      await backend.refusal("user.read-body", { accountId, which: "previous", from: 0 }),
    ).toMatchObject({ code: "invalid_input" });
    expect(await filesOf(session)).not.toContain("user-body");
  });
});

async function readTwo(session: ScriptedSession): Promise<void> {
  for (const text of ["yesterday", "today"]) {
    session.answerUser(bodyWith(text));
    await fetchUser(session);
  }
}

/** Everything in the data directory, backups too. */
async function filesOf({ backend }: ScriptedSession): Promise<string> {
  const entries = await readdir(backend.directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1")),
  );
  return texts.join("\n");
}
