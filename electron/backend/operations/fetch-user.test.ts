import { describe, expect, test } from "vitest";
import { readBodyPieces } from "../../testing/read-body-pieces.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";

describe("reading the user", () => {
  test("needs a session", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("device");

    expect(await backend.refusal("user.fetch", { accountId })).toMatchObject({ code: "not_ready" });
  });

  test("what bunq sent is kept to the character, also after reopening", async () => {
    const { accountId, backend, runTo } = await openOnboarding();
    await runTo("user");
    const before = await backend.call("user.read", { accountId });
    const body = await readBodyPieces({ accountId, backend });

    await backend.restart();

    expect(await backend.call("user.read", { accountId })).toEqual(before);
    expect(await readBodyPieces({ accountId, backend })).toEqual(body);
    expect(body.join("")).toContain('"UserPerson"');
  });

  test("a session that bunq ended is ended here too, with its token wiped, for who is asked first", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await backend.call("settings.change", { renewal: "ask" });
    await runTo("session");
    sandbox.fault({ kind: "error", status: 403, description: "Insufficient authentication." });

    const error = await backend.refusal("user.fetch", { accountId });

    expect(error).toMatchObject({
      code: "bunq_unauthorized",
      message: expect.stringContaining("bunq has ended this session") as string,
      bunq: { status: 403 },
    });
    expect((await facts()).session).toBeNull();
    expect(
      await backend.refusal("secret.copy", { accountId, secret: "session-token" }),
    ).toMatchObject({ code: "not_ready" });
  });

  test("a refusal that is not about the token leaves the session alone", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    sandbox.fault({ kind: "error", status: 403, description: "Not enough permissions." });

    await backend.refusal("user.fetch", { accountId });

    expect((await facts()).session).not.toBeNull();
  });
});
