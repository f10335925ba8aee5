import { describe, expect, test } from "vitest";
import { decodeUser } from "../../shared/user/decode-user.ts";
import { openOnboarding } from "../testing/open-onboarding.ts";
import { readBodyPieces } from "../testing/read-body-pieces.ts";

/** The id of the user in an answer. */
function idIn(body: string): string | null {
  const decoded = decodeUser(body);
  return decoded.ok ? decoded.user.summary.id : null;
}

describe("the whole way", () => {
  test("from nothing to a decoded user and a clean logout", async () => {
    const { accountId, backend, facts, runTo } = await openOnboarding();
    await runTo("user");
    const { session, user, steps: done } = await facts();
    const body = (await readBodyPieces({ accountId, backend })).join("");

    expect(done).toEqual(["installation", "device", "session", "user"]);
    expect(user).toMatchObject({ kind: "UserPerson", id: idIn(body) });
    expect(session?.endsAt).toBe((session?.openedAt ?? 0) + 604_800_000);
    expect(session?.timeoutSource).toBe("UserPerson.session_timeout");
    expect(body).toContain('"UserPerson"');

    const receipt = await backend.call("session.close", { accountId });

    expect(receipt).toMatchObject({
      sessionId: session?.id,
      server: "ended",
      proof: "token-dead",
      proofStatus: 401,
    });
    expect(await facts()).toMatchObject({ steps: ["installation", "device"], session: null });
  });

  test("after a logout, one call opens the next session on the same installation and device", async () => {
    const { accountId, backend, callsTo, facts, run, runTo } = await openOnboarding();
    await runTo("session");
    await backend.call("session.close", { accountId });

    await run("session");

    expect((await facts()).steps).toContain("session");
    expect(callsTo("/v1/installation")).toBe(1);
    expect(callsTo("/v1/device-server")).toBe(1);
  });

  test("closing and reopening between every two steps repeats no call", async () => {
    const { backend, callsTo, facts, run } = await openOnboarding();
    for (const step of ["installation", "sandboxUser", "device", "session", "user"] as const) {
      await run(step);
      await backend.restart();
      if (step !== "sandboxUser") await run(step);
    }

    expect(await facts()).toMatchObject({ steps: ["installation", "device", "session", "user"] });
    for (const path of ["/v1/installation", "/v1/device-server", "/v1/session-server"]) {
      expect(callsTo(path)).toBe(1);
    }
  });

  test("every request carries the documented headers, and an id of its own", async () => {
    const { runTo, sandbox } = await openOnboarding();
    await runTo("user");
    const valuesOf = (name: string): (string | undefined)[] =>
      sandbox.requests.map(({ rawHeaders }) => rawHeaders[rawHeaders.indexOf(name) + 1]);

    expect(new Set(valuesOf("X-Bunq-Geolocation"))).toEqual(new Set(["0 0 0 0 000"]));
    expect(new Set(valuesOf("Cache-Control"))).toEqual(new Set(["no-cache"]));
    expect(new Set(valuesOf("X-Bunq-Language"))).toEqual(new Set(["en_US"]));
    expect(new Set(valuesOf("X-Bunq-Region"))).toEqual(new Set(["en_US"]));
    expect(valuesOf("User-Agent").every((value) => value?.startsWith("sandgate/"))).toBe(true);
    expect(new Set(valuesOf("X-Bunq-Client-Request-Id")).size).toBe(sandbox.requests.length);
  });
});

describe("the four kinds of user", () => {
  test.each([
    ["UserCompany", "UserCompany.session_timeout"],
    ["UserPaymentServiceProvider", "UserPaymentServiceProvider.session_timeout"],
    ["UserApiKey", "UserApiKey.requested_by_user.UserCompany.session_timeout"],
  ] as const)(
    "%s: its session ends by %s, and its own id is the one for URLs",
    async (kind, source) => {
      const { accountId, backend, facts, run, sandbox } = await openOnboarding();
      const apiKey = await sandbox.addUser(kind);
      await run("installation");
      await backend.call("device.register", {
        accountId,
        description: "Test",
        apiKey,
        permittedIps: [],
      });
      await run("session");
      await run("user");

      const { user, session } = await facts();
      const body = (await readBodyPieces({ accountId, backend })).join("");

      expect(session?.timeoutSource).toBe(source);
      expect(user?.kind).toBe(kind);
      expect(idIn(body)).toBe(user?.id);
      expect(sandbox.requests.at(-1)?.path).toBe(`/v1/user/${user?.id}`);
    },
  );
});
