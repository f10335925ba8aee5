import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { operations, type OperationName } from "../../shared/contract/operations.ts";
import type { RunningSandbox } from "../sandbox/start-sandbox.ts";
import { knownFaults } from "../sandbox/faults.ts";
import { startForTest } from "../sandbox/testing/start-for-test.ts";
import { createTestBackend, type TestBackend } from "../testing/create-test-backend.ts";
import { generateKeyPair } from "./keys/generate-key-pair.ts";
import { exportPrivateKeyPem } from "./keys/key-pair.ts";

/**
 * The canary: known secrets go through every operation, succeeding and failing, and none of them may
 * come out in an envelope, a log line, an exchange or a file. `secret.copy` is the one exception, and
 * only for the secret it was asked for.
 */
let sandbox: RunningSandbox;
let backend: TestBackend;
let copied: string[];
let outgoing: string[];

beforeEach(async () => {
  copied = [];
  outgoing = [];
  sandbox = await startForTest({ dataDirectory: null });
  backend = await createTestBackend({
    localSandboxUrl: sandbox.baseUrl,
    clipboard: { writeText: (text) => Promise.resolve(void copied.push(text)) },
  });
});

afterEach(async () => {
  await backend.close();
  await sandbox.close();
});

async function call(name: OperationName, input: unknown): Promise<unknown> {
  const envelope = await backend.envelope(name, input);
  outgoing.push(JSON.stringify(envelope));
  return envelope.ok ? envelope.value : null;
}

async function filesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")));
}

/** The tokens bunq gave out and the keys it was sent, read from the other side of the wire. */
function secretsOnTheWire(): readonly string[] {
  return sandbox.requests.flatMap(({ rawHeaders, body }) => {
    const index = rawHeaders.findIndex((name) => /^x-bunq-client-authentication$/i.test(name));
    const secret = /"secret":"([^"]+)"/.exec(Buffer.from(body).toString("utf8"))?.[1];
    return [index < 0 ? undefined : rawHeaders[index + 1], secret].filter(
      (one) => one !== undefined,
    );
  });
}

/** A private key's body, line by line: one line of it is a leak as much as the whole. */
function linesOf(pem: string): readonly string[] {
  return pem.split("\n").filter((line) => line.length === 64);
}

function leaksIn(texts: readonly string[], secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => texts.some((text) => text.includes(secret)));
}

async function runEverything(pem: string): Promise<void> {
  const { id: accountId } = (await call("account.create", { environment: "local" })) as {
    id: string;
  };
  const account = { accountId };
  await call("key.import", { ...account, pem: `${pem.slice(0, 700)}damaged` });
  await call("key.import", { ...account, pem, passphrase: "canary-passphrase" });
  await call("key.import", { ...account, pem });
  await call("installation.create", account);
  await call("key.import", { ...account, pem });
  await call("key.generate", account);
  await call("sandbox-user.create", { ...account, kind: "company" });
  await call("device.register", {
    ...account,
    description: "x",
    apiKey: "canary-api-key-that-is-wrong",
    permittedIps: [],
  });
  await call("device.register", { ...account, description: "x", permittedIps: ["not an address"] });
  await call("device.register", { ...account, description: "x", permittedIps: ["*"] });
  sandbox.fault({ kind: "html", status: 502, path: "/v1/session-server" });
  await call("session.open", account);
  sandbox.fault({ kind: "badSignature", path: "/v1/session-server" });
  await call("session.open", account);
  await call("session.open", account);
  await call("user.fetch", account);
  sandbox.fault({ kind: "error", status: 500, description: "echo canary", method: "DELETE" });
  const { session } = (await call("onboarding.read", account)) as { session: { id: string } };
  await call("session.renew", { ...account, sessionId: session.id });
  sandbox.fault({ ...knownFaults.sessionEnded, method: "GET" });
  await call("user.fetch", account);
  for (const name of ["installation-token", "session-token"]) {
    await call("secret.copy", { ...account, secret: name });
  }
  const { exchanges } = (await call("exchange.list", account)) as { exchanges: { id: string }[] };
  for (const { id } of exchanges) await call("exchange.read", { ...account, exchangeId: id });
  for (const name of ["user.read", "onboarding.read", "step.cancel", "account.select"] as const) {
    await call(name, account);
  }
  for (const which of ["latest", "previous"]) {
    await call("user.read-body", { ...account, which, from: 0 });
  }
  await call("account.rename", { ...account, name: "Canary" });
  for (const name of [
    "app.read",
    "settings.read",
    "account.list",
    "storage.read",
    "storage.unlock",
  ] as const) {
    await call(name, {});
  }
  await call("settings.change", { theme: "dark" });
  await call("storage.dismiss-notice", { noticeId: "none" });
  sandbox.fault({ kind: "error", status: 500, description: "echo canary", method: "DELETE" });
  await call("session.close", account);
  await call("session.open", account);
}

async function runTheEndings(accountId: string): Promise<void> {
  await call("session.close", { accountId });
  await call("device.forget", { accountId });
  await call("account.choose-access", { accountId, access: "psd2" });
  await call("installation.forget", { accountId });
  await call("account.remove", { accountId });
  await call("storage.forget-everything", { confirm: "forget everything" });
}

describe("secrets", () => {
  test("come out of no operation, succeeding or failing, and lie in no file in clear", async () => {
    const pem = exportPrivateKeyPem(await generateKeyPair());
    await runEverything(pem);
    const secrets = [...new Set(secretsOnTheWire()), ...linesOf(pem), "canary-passphrase"];
    const files = await filesIn(backend.directory);
    const [account] = (await backend.call("account.list", {})).accounts;
    await runTheEndings(account?.id ?? "");

    expect(secrets.length).toBeGreaterThan(25);
    expect(leaksIn([...outgoing, ...files], secrets)).toEqual([]);
    expect(copied).toHaveLength(2);
    expect(secretsOnTheWire()).toEqual(expect.arrayContaining(copied));
  });

  test("this test calls every operation there is", async () => {
    const called = new Set<string>();
    const real = backend.envelope;
    backend = { ...backend, envelope: (name, input) => (called.add(name), real(name, input)) };
    await runEverything(exportPrivateKeyPem(await generateKeyPair()));
    const [account] = (await backend.call("account.list", {})).accounts;
    await runTheEndings(account?.id ?? "");

    expect(Object.keys(operations).filter((name) => !called.has(name))).toEqual([]);
  });

  test("one that did come out would be found, in an envelope as in a file", () => {
    const secret = "f".repeat(64);

    expect(leaksIn([`{"ok":true,"value":{"token":"${secret}"}}`, "clean"], [secret])).toEqual([
      secret,
    ]);
    expect(leaksIn(["clean", "••••"], [secret])).toEqual([]);
  });
});
