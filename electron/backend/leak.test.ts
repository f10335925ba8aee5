import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoOauthClient } from "../../shared/demo-oauth-client.ts";
import { exportForms, exportFormats } from "../../shared/export-formats.ts";
import { operations, type OperationName } from "../../shared/contract/operations.ts";
import type { RunningSandbox } from "../sandbox/start-sandbox.ts";
import { knownFaults } from "../sandbox/faults.ts";
import { createLazySandbox } from "../sandbox/lazy-sandbox.ts";
import { startForTest } from "../sandbox/testing/start-for-test.ts";
import { answerConsent, waitingFor } from "../testing/answer-consent.ts";
import { createTestBackend, type TestBackend } from "../testing/create-test-backend.ts";
import {
  makeTestCertificate,
  type TestCertificate,
} from "./certificates/testing/make-test-certificate.ts";
import { makeCertificate } from "./doctor/testing/make-certificate.ts";
import { generateKeyPair } from "./keys/generate-key-pair.ts";
import { exportPrivateKeyPem } from "./keys/key-pair.ts";

/**
 * The canary: known secrets go through every operation, succeeding and failing, and none of them may
 * come out in an envelope, a log line, an exchange or a file. The exceptions were asked for:
 * `secret.copy` of one secret, and `export.write` into a file that only its owner reads.
 */
let sandbox: RunningSandbox;
let backend: TestBackend;
let copied: string[];
let outgoing: string[];
let writtenFiles: readonly { readonly mode: number; readonly text: string }[];

beforeEach(async () => {
  copied = [];
  outgoing = [];
  writtenFiles = [];
  sandbox = await startForTest({ dataDirectory: null });
  backend = await createTestBackend({
    localSandboxUrl: sandbox.baseUrl,
    localSandbox: createLazySandbox("in memory", () => Promise.resolve(sandbox)),
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
  return sandbox.requests.flatMap(({ rawHeaders, body, target }) => {
    const index = rawHeaders.findIndex((name) => /^x-bunq-client-authentication$/i.test(name));
    const secret = /"secret":"([^"]+)"/.exec(Buffer.from(body).toString("utf8"))?.[1];
    const query = new URLSearchParams(target.split("?")[1]);
    const ofOauth = ["code", "client_secret"].flatMap((name) => query.get(name) ?? []);
    return [index < 0 ? undefined : rawHeaders[index + 1], secret, ...ofOauth].filter(
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
  await composeRequests(accountId);
  sandbox.fault({ kind: "error", status: 500, description: "echo canary", method: "DELETE" });
  const { session } = (await call("onboarding.read", account)) as { session: { id: string } };
  await call("session.renew", { ...account, sessionId: session.id });
  sandbox.fault({ ...knownFaults.sessionEnded, method: "GET" });
  await call("user.fetch", account);
  for (const name of ["installation-token", "session-token"]) {
    await call("secret.copy", { ...account, secret: name });
  }
  const { exchanges } = (await call("exchange.list", account)) as { exchanges: { id: string }[] };
  for (const { id } of exchanges) {
    await call("exchange.read", { ...account, exchangeId: id });
    for (const which of ["request", "response"]) {
      await call("exchange.read-body", { ...account, exchangeId: id, which, from: 0 });
    }
  }
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
  await changeTheSettings(pem);
  await call("storage.dismiss-notice", { noticeId: "none" });
  sandbox.fault({ kind: "error", status: 500, description: "echo canary", method: "DELETE" });
  await call("session.close", account);
  await call("session.open", account);
  await exportEverything(accountId);
  await actForAUser();
  await askForAccess();
}

/** A private key where an authority is wanted, and a proxy that wants a password. */
async function changeTheSettings(pem: string): Promise<void> {
  const { cert } = makeCertificate({ isAuthority: true });
  await call("settings.change", { theme: "dark" });
  await call("settings.change", { extraCaPem: `${cert}\n${pem}` });
  await call("settings.change", { extraCaPem: cert });
  await call("settings.read-authorities", {});
  await call("settings.change", { proxyUrl: "http://me:canary-passphrase@proxy.example:3128" });
}

/** Every format without secrets, and again with them: into files of their own, which are then gone. */
async function exportEverything(accountId: string): Promise<void> {
  const account = { accountId };
  const written = new Map<string, string>();
  for (const format of exportFormats) {
    await call("export.preview", { ...account, format });
    const file = (await call("export.write", { ...account, format })) as {
      fileId: string;
      path: string;
    } | null;
    if (file !== null) written.set(file.fileId, file.path);
  }
  writtenFiles = await Promise.all(
    [...written.values()].map(async (path) => ({
      mode: (await stat(path)).mode & 0o777,
      text: await readFile(path, "utf8"),
    })),
  );
  for (const fileId of written.keys()) await call("export.remove", { fileId });
  for (const { text } of writtenFiles) {
    await call("import.inspect", { text });
    const imported = (await call("import.context", { text })) as { id: string } | null;
    if (imported !== null) await call("account.remove", { accountId: imported.id });
  }
}

/** Requests composed by hand: one with a secret in it, kept, put back and forgotten. */
async function composeRequests(accountId: string): Promise<void> {
  const account = { accountId };
  const draft = { method: "GET", path: "/v1/user/{userID}", query: [], headers: [], body: "" };
  expect(await call("request.send", { ...account, draft })).not.toBeNull();
  const token = secretsOnTheWire().at(-1) ?? "";
  const typed = {
    ...draft,
    method: "POST",
    path: "/v1/x",
    query: [{ name: "of", value: token }],
    headers: [{ name: "X-Mine", value: token }],
    body: JSON.stringify({ note: token }),
  };
  await call("request.send", { ...account, draft: typed, label: "canary" });
  sandbox.fault({ kind: "badSignature" });
  await call("request.send", { ...account, draft: typed });
  await call("request.send", { ...account, draft: { ...typed, body: "{" } });
  const saved = { ...account, name: "Canary", draft: typed };
  const { savedId } = (await call("request.save", saved)) as { savedId: string };
  await call("request.list", account);
  await call("request.remove", { ...account, savedId });
  await call("request.save", { ...saved, savedId });
  await call("request.choose-account", { ...account, monetaryAccountId: "1" });
}

/** A user asked for access: refused, denied, granted by browser, and a client of one's own. */
async function askForAccess(): Promise<void> {
  const { id: accountId } = (await call("account.create", {
    environment: "local",
    access: "oauth",
  })) as { id: string };
  const account = { accountId };
  const ask = () =>
    call("oauth.authorize", { ...account, redirectUri: "http://127.0.0.1/oauth/callback" });
  await call("installation.create", account);
  const own = { clientId: demoOauthClient.clientId, clientSecret: "canary+client/secret&more" };
  await call("oauth.keep-client", { ...account, ...own });
  for (const decision of ["grant", "deny"] as const) {
    const asked = ask();
    await answerConsent(await waitingFor(backend, accountId), decision);
    await asked;
  }
  const [owner] = (await backend.call("account.list", {})).accounts;
  await call("oauth.fetch-client", {
    ...account,
    ownerAccountId: owner?.id ?? "",
    redirectUri: "http://127.0.0.1:8400/oauth/callback",
  });
  await call("oauth.use-demo-client", account);
  const asked = ask();
  const waiting = await waitingFor(backend, accountId);
  await call("oauth.read", account);
  await call("oauth.paste-answer", { ...account, answer: "https://app.example/?code=a&state=b" });
  await answerConsent(waiting, "grant");
  await asked;
  await call("device.register", { ...account, description: "x", permittedIps: [] });
  const { exchanges } = (await call("exchange.list", account)) as { exchanges: { id: string }[] };
  for (const { id } of exchanges) await call("exchange.read", { ...account, exchangeId: id });
  await call("oauth.forget-client", account);
}

/** Signatures looked at, explained and written in code; a private key pasted where none belongs. */
async function lookAtSignatures(pem: string): Promise<void> {
  const { accounts } = await backend.call("account.list", {});
  const account = { accountId: accounts[0]?.id ?? "" };
  const { exchanges } = await backend.call("exchange.list", account);
  for (const { id: exchangeId } of exchanges) {
    await call("signature.examine", { ...account, exchangeId });
    await call("signature.snippet", { ...account, language: "shell", of: { exchangeId } });
  }
  const question = { ...account, body: "{}", bodyAs: "text", signature: "AAAA", key: "pasted" };
  await call("signature.explain", { ...question, publicKeyPem: pem });
  await call("signature.explain", { ...question, signature: pem, key: "account" });
  await call("signature.explain", { ...question, key: "account", exchangeId: exchanges[0]?.id });
}

/** A provider's certificate with its key, imported, created, used and forgotten. */
async function runThePsd2Way(brought: TestCertificate): Promise<void> {
  const { id: accountId } = (await call("account.create", { environment: "local" })) as {
    id: string;
  };
  const account = { accountId };
  const texts = { certificate: brought.pem, passphrase: "canary-passphrase" };
  await call("certificate.import", { ...account, ...texts, key: brought.keyPem.slice(0, 700) });
  await call("certificate.import", { ...account, ...texts, certificate: brought.keyPem });
  await call("certificate.import", { ...account, ...texts, key: brought.keyPem });
  await call("installation.create", account);
  sandbox.fault({ kind: "error", status: 500, description: "echo", path: "/v1/payment" });
  await call("psd2-credential.create", account);
  await call("psd2-credential.create", account);
  await call("secret.copy", { ...account, secret: "certificate-key" });
  const { exchanges } = (await call("exchange.list", account)) as { exchanges: { id: string }[] };
  for (const { id } of exchanges) await call("exchange.read", { ...account, exchangeId: id });
  await call("device.register", { ...account, description: "x", permittedIps: [] });
}

/** Ends with a certificate made here; answers its key, which only copying lets out. */
async function createACertificate(): Promise<string> {
  const { accounts } = await backend.call("account.list", {});
  const account = { accountId: accounts.at(-1)?.id ?? "" };
  await call("device.forget", account);
  await call("certificate.create", { ...account, name: "Canary", roles: ["AISP"] });
  await call("secret.copy", { ...account, secret: "certificate-key" });
  return copied.at(-1) ?? "";
}

async function endThePsd2Way(): Promise<void> {
  const { accounts } = await backend.call("account.list", {});
  await call("certificate.forget", { accountId: accounts.at(-1)?.id ?? "" });
}

/** Kept, and replaced before it goes anywhere: the wire never shows it. */
const pastedToken = "canary-credential-token-pasted";

/** A user acted for: the credential's token comes from bunq, is pasted, and dies. */
async function actForAUser(): Promise<void> {
  sandbox.changePolicy({ provisionStepSeconds: 0 });
  const { id: accountId } = (await call("account.create", { environment: "local" })) as {
    id: string;
  };
  const account = { accountId };
  await call("credential.keep", { ...account, token: pastedToken });
  await call("partner.prepare", account);
  const { partnerAccountId } = (await call("onboarding.read", account)) as {
    partnerAccountId: string;
  };
  await call("partner.choose", { ...account, partnerAccountId });
  await call("installation.share", account);
  const request = { form: "person", email: "canary@example.com", phone: "+31612345678" };
  await call("provision.create", { ...account, request });
  await call("provision.watch", account);
  await call("device.share", account);
  await call("session.open", account);
  await call("device.forget", account);
  await call("provision.change", { ...account, to: "TOKEN_RESET_REQUESTED" });
  await call("provision.watch", account);
  // the token after the reset has to be seen on the wire as well
  await call("device.share", account);
  await call("session.open", account);
  const { exchanges } = (await call("exchange.list", account)) as { exchanges: { id: string }[] };
  for (const { id } of exchanges) await call("exchange.read", { ...account, exchangeId: id });
  await call("device.forget", account);
  await call("provision.forget", account);
  await call("account.act-for", { partnerAccountId });
}

async function runTheEndings(accountId: string): Promise<void> {
  await call("sandbox.start", {});
  await call("sandbox.change-policy", { changes: { userShapes: "hostile", latencyMs: -1 } });
  await call("sandbox.read", {});
  await call("sandbox.lose", { what: "client-keys" });
  await call("session.close", { accountId });
  await call("device.forget", { accountId });
  await call("account.choose-access", { accountId, access: "psd2" });
  await call("installation.forget", { accountId });
  await call("exchange.clear", { accountId });
  await call("request.clear-history", { accountId });
  await call("account.remove", { accountId });
  await call("storage.forget-everything", { confirm: "forget everything" });
}

describe("secrets", () => {
  test("come out of no operation, succeeding or failing, and lie in no file in clear", async () => {
    const pem = exportPrivateKeyPem(await generateKeyPair());
    const brought = makeTestCertificate();
    await runEverything(pem);
    await lookAtSignatures(pem);
    await runThePsd2Way(brought);
    const filesBefore = await filesIn(backend.directory);
    const kept = await readdir(join(backend.directory, "exchanges"), { recursive: true });
    const createdPem = await createACertificate();
    const secrets = [
      ...new Set(secretsOnTheWire()),
      ...linesOf(pem),
      ...linesOf(brought.keyPem),
      ...linesOf(createdPem),
      pastedToken,
      "canary-passphrase",
    ];
    const files = [...filesBefore, ...(await filesIn(backend.directory))];
    const [account] = (await backend.call("account.list", {})).accounts;
    await endThePsd2Way();
    await runTheEndings(account?.id ?? "");

    expect(secrets.length).toBeGreaterThan(25);
    expect(kept.filter((name) => name.endsWith(".exchanges")).length).toBeGreaterThan(4);
    expect(leaksIn([...outgoing, ...files], secrets)).toEqual([]);
    // the files that were asked for are the one place, and only their owner reads them
    expect(writtenFiles).toHaveLength(
      exportFormats.filter((format) => exportForms[format].takesSecrets).length,
    );
    expect(writtenFiles.map(({ text }) => leaksIn([text], secrets).length > 0)).not.toContain(
      false,
    );
    expect(new Set(writtenFiles.map(({ mode }) => mode))).toEqual(new Set([0o600]));
    expect(linesOf(createdPem).length).toBeGreaterThan(20);
    expect(createdPem).not.toBe(brought.keyPem);
    expect(copied).toHaveLength(4);
    expect([...secretsOnTheWire(), brought.keyPem, createdPem]).toEqual(
      expect.arrayContaining(copied),
    );
  });

  test("this test calls every operation there is", async () => {
    const called = new Set<string>();
    const real = backend.envelope;
    backend = { ...backend, envelope: (name, input) => (called.add(name), real(name, input)) };
    const pem = exportPrivateKeyPem(await generateKeyPair());
    await runEverything(pem);
    await lookAtSignatures(pem);
    await runThePsd2Way(makeTestCertificate());
    await createACertificate();
    await endThePsd2Way();
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
