import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunningSandbox } from "../sandbox/start-sandbox.ts";
import { startForTest } from "../sandbox/testing/start-for-test.ts";
import {
  createTestBackend,
  MovableClock,
  type TestBackend,
} from "../testing/create-test-backend.ts";

let clock: MovableClock;
let sandbox: RunningSandbox;
let backend: TestBackend;
let accountId: string;

beforeEach(async () => {
  clock = new MovableClock();
  sandbox = await startForTest({ clock, dataDirectory: null });
  backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl, clock });
  ({ id: accountId } = await backend.call("account.create", { environment: "local" }));
});

afterEach(async () => {
  await backend.close();
  await sandbox.close();
});

/** The steps up to and including one, each as the screens run them. */
const steps = {
  installation: () => backend.call("installation.create", { accountId }),
  sandboxUser: () => backend.call("sandbox-user.create", { accountId, kind: "person" }),
  device: () =>
    backend.call("device.register", { accountId, description: "Test", permittedIps: [] }),
  session: () => backend.call("session.open", { accountId }),
  user: () => backend.call("user.fetch", { accountId }),
} as const;

async function onboardTo(last: keyof typeof steps): Promise<void> {
  for (const [name, run] of Object.entries(steps)) {
    await run();
    if (name === last) return;
  }
}

const facts = (): ReturnType<typeof steps.user> => backend.call("onboarding.read", { accountId });
const callsTo = (path: string): number =>
  sandbox.requests.filter((request) => request.path === path).length;

describe("the whole way", () => {
  test("from nothing to a decoded user and a clean logout", async () => {
    await onboardTo("user");
    const { session, user, steps: done } = await facts();
    const read = await backend.call("user.read", { accountId });

    expect(done).toEqual(["installation", "device", "session", "user"]);
    expect(user).toMatchObject({ kind: "UserPerson", id: read?.user.summary.id });
    expect(session?.endsAt).toBe((session?.openedAt ?? 0) + 604_800_000);
    expect(session?.timeoutSource).toBe("UserPerson.session_timeout");
    expect(read?.body).toContain('"UserPerson"');

    const receipt = await backend.call("session.close", { accountId });

    expect(receipt).toMatchObject({
      sessionId: session?.id,
      server: "ended",
      proof: "token-dead",
      proofStatus: 401,
    });
    expect((await facts()).steps).toEqual(["installation", "device"]);
    expect((await facts()).session).toBeNull();
  });

  test("after a logout, one call opens the next session on the same installation and device", async () => {
    await onboardTo("session");
    await backend.call("session.close", { accountId });

    await steps.session();

    expect((await facts()).steps).toContain("session");
    expect(callsTo("/v1/installation")).toBe(1);
    expect(callsTo("/v1/device-server")).toBe(1);
  });

  test("closing and reopening between every two steps repeats no call", async () => {
    for (const run of Object.values(steps)) {
      await run();
      await backend.restart();
      await run();
    }

    expect(await facts()).toMatchObject({ steps: ["installation", "device", "session", "user"] });
    for (const path of ["/v1/installation", "/v1/device-server", "/v1/session-server"]) {
      expect(callsTo(path)).toBe(1);
    }
  });

  test.each([
    ["UserCompany", "UserCompany.session_timeout"],
    ["UserPaymentServiceProvider", "UserPaymentServiceProvider.session_timeout"],
    ["UserApiKey", "UserApiKey.requested_by_user.UserCompany.session_timeout"],
  ] as const)("%s: its session ends by %s", async (kind, source) => {
    const apiKey = await sandbox.addUser(kind);
    await steps.installation();
    await backend.call("device.register", {
      accountId,
      description: "Test",
      apiKey,
      permittedIps: [],
    });
    await steps.session();
    await steps.user();

    const { user, session } = await facts();
    const read = await backend.call("user.read", { accountId });

    expect(session?.timeoutSource).toBe(source);
    expect(user?.kind).toBe(kind);
    expect(read?.user.summary.id).toBe(user?.id);
    expect(sandbox.requests.at(-1)?.path).toBe(`/v1/user/${user?.id}`);
  });

  test("every request is signed over the bytes that arrived, with the headers bunq documents", async () => {
    await onboardTo("user");
    const session = sandbox.requests.find(({ path }) => path === "/v1/session-server");
    const headers = new Map(
      session?.rawHeaders.flatMap((name, index, all) =>
        index % 2 === 0 ? [[name, all[index + 1] ?? ""] as const] : [],
      ),
    );

    expect(headers.get("X-Bunq-Geolocation")).toBe("0 0 0 0 000");
    expect(headers.get("User-Agent")).toMatch(/^sandgate\//);
    expect(headers.get("Cache-Control")).toBe("no-cache");
    expect(headers.get("X-Bunq-Language")).toBe("en_US");
    expect(headers.get("X-Bunq-Region")).toBe("en_US");
    expect(headers.get("X-Bunq-Client-Signature")).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const ids = sandbox.requests.map(
      ({ rawHeaders }) => rawHeaders[rawHeaders.indexOf("X-Bunq-Client-Request-Id") + 1],
    );
    expect(new Set(ids).size).toBe(sandbox.requests.length);
  });
});

describe("steps in the wrong order", () => {
  test("a device cannot be registered before an installation", async () => {
    expect(
      await backend.refusal("device.register", {
        accountId,
        description: "Test",
        apiKey: "x".repeat(64),
        permittedIps: [],
      }),
    ).toMatchObject({ code: "not_ready" });
    expect(sandbox.requests).toHaveLength(0);
  });

  test("a session cannot be opened before a device, nor a user read before a session", async () => {
    await steps.installation();

    expect(await backend.refusal("session.open", { accountId })).toMatchObject({
      code: "not_ready",
    });
    expect(await backend.refusal("user.fetch", { accountId })).toMatchObject({ code: "not_ready" });
    expect(await backend.refusal("session.close", { accountId })).toMatchObject({
      code: "not_ready",
    });
  });

  test("a device without any key is told where to get one", async () => {
    await steps.installation();

    expect(
      await backend.refusal("device.register", {
        accountId,
        description: "Test",
        permittedIps: [],
      }),
    ).toMatchObject({ code: "invalid_input", field: "apiKey" });
  });

  test("an address that is no IPv4 address is named", async () => {
    await onboardTo("sandboxUser");

    expect(
      await backend.refusal("device.register", {
        accountId,
        description: "Test",
        permittedIps: ["127.0.0.1", "::1"],
      }),
    ).toMatchObject({ code: "invalid_input", field: "permittedIps" });
  });

  test("the key pair cannot be replaced under an installation", async () => {
    await steps.installation();

    expect(await backend.refusal("key.generate", { accountId })).toMatchObject({
      code: "not_ready",
    });
  });

  test("starting over makes a new pair, and bunq takes it", async () => {
    await onboardTo("user");
    const before = (await facts()).key?.fingerprint;

    const cleared = await backend.call("installation.forget", { accountId });
    await onboardTo("session");

    expect(cleared).toMatchObject({
      key: null,
      installation: null,
      device: null,
      session: null,
      steps: [],
    });
    expect((await facts()).key?.fingerprint).not.toBe(before);
  });
});

describe("time", () => {
  test("a session that has run out is no longer done, and opening again makes one call", async () => {
    await onboardTo("user");
    clock.advance(604_800_001);

    expect((await facts()).steps).toEqual(["installation", "device"]);
    await steps.session();

    expect(callsTo("/v1/session-server")).toBe(2);
  });

  test("a session that bunq ended is ended here too, with its token wiped", async () => {
    await onboardTo("session");
    sandbox.fault({
      kind: "error",
      status: 401,
      description: "Insufficient authorisation.",
      path: /\/v1\/user/,
    });

    const error = await backend.refusal("user.fetch", { accountId });

    expect(error).toMatchObject({ code: "bunq_unauthorized", bunq: { status: 401 } });
    expect((await facts()).session).toBeNull();
    expect(
      await backend.refusal("secret.copy", { accountId, secret: "session-token" }),
    ).toMatchObject({ code: "not_ready" });
  });
});

describe("logging out when bunq does not play along", () => {
  test("logout offline: the token is wiped here, and the receipt says bunq was not reached", async () => {
    await onboardTo("session");
    await sandbox.close();

    const receipt = await backend.call("session.close", { accountId });

    expect(receipt).toMatchObject({ server: "unreachable", proof: "unknown" });
    expect(receipt.detail).toContain("cannot be reached");
    expect((await facts()).session).toBeNull();
    expect((await facts()).lastLogout).toMatchObject({ server: "unreachable" });
  });

  test("a session that had ended already is said to have ended already", async () => {
    await onboardTo("session");
    clock.advance(604_800_001);

    expect(await backend.call("session.close", { accountId })).toMatchObject({
      server: "already-ended",
      proof: "token-dead",
    });
  });

  test("a refusal is told apart from an end, and the follow-up shows that the token lives", async () => {
    await onboardTo("session");
    sandbox.fault({
      kind: "error",
      status: 500,
      description: "An error occurred.",
      method: "DELETE",
    });

    const receipt = await backend.call("session.close", { accountId });

    expect(receipt).toMatchObject({ server: "refused", proof: "token-alive", proofStatus: 200 });
    expect((await facts()).session).toBeNull();
  });
});

describe("what a logout leaves on disk", () => {
  test("the token is gone from the document and from its backup, even sealed", async () => {
    await onboardTo("session");
    expect(await readFile(join(backend.directory, "accounts.json"), "utf8")).toContain(
      '"session-token"',
    );

    await backend.call("session.close", { accountId });

    for (const name of await readdir(backend.directory)) {
      if (!name.startsWith("accounts.json")) continue;
      expect(await readFile(join(backend.directory, name), "utf8")).not.toContain("session-token");
    }
  });
});

describe("accounts side by side", () => {
  test("each has its own key pair, progress and exchanges", async () => {
    await onboardTo("session");
    const { id: second } = await backend.call("account.create", { environment: "local" });
    await backend.call("installation.create", { accountId: second });
    const mine = await facts();
    const other = await backend.call("onboarding.read", { accountId: second });

    expect(other.key?.fingerprint).not.toBe(mine.key?.fingerprint);
    expect(other.steps).toEqual(["installation"]);
    const { exchanges } = await backend.call("exchange.list", { accountId: second });
    expect(exchanges.map(({ purpose }) => purpose)).toEqual(["installation"]);
  });

  test("they are named apart, renamed, selected and removed", async () => {
    const second = await backend.call("account.create", { environment: "local" });
    expect(second.name).toBe("Local sandbox 2");

    await backend.call("account.rename", { accountId: second.id, name: "  Zoë’s  " });
    const selected = await backend.call("account.select", { accountId });
    expect(selected.accounts.map(({ name }) => name)).toEqual(["Local sandbox", "Zoë’s"]);
    expect(selected.selectedId).toBe(accountId);

    const left = await backend.call("account.remove", { accountId });
    expect(left).toMatchObject({ selectedId: second.id, accounts: [{ id: second.id }] });
    expect(await backend.refusal("onboarding.read", { accountId })).toMatchObject({
      code: "invalid_input",
      field: "accountId",
    });
  });

  test("a custom environment takes a loopback address and nothing else", async () => {
    const custom = await backend.call("account.create", {
      environment: "custom",
      baseUrl: `${sandbox.baseUrl}/v1/`,
    });
    await backend.call("installation.create", { accountId: custom.id });

    expect(custom.host).toBe(new URL(sandbox.baseUrl).host);
    expect(
      await backend.refusal("account.create", {
        environment: "custom",
        baseUrl: "https://api.bunq.com",
      }),
    ).toMatchObject({ code: "invalid_input", field: "baseUrl" });
    expect(await backend.refusal("account.create", { environment: "custom" })).toMatchObject({
      field: "baseUrl",
    });
  });
});

describe("copying a token", () => {
  test("the web shell hands over the one that was asked for", async () => {
    await onboardTo("session");

    const { value } = await backend.call("secret.copy", { accountId, secret: "session-token" });

    expect(value).toMatch(/^[0-9a-f]{64}$/);
  });
});
