import { generateKeyPairSync } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ExportFormat } from "../../../shared/export-formats.ts";
import { createTestBackend } from "../../testing/create-test-backend.ts";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";
import { fingerprint } from "../keys/fingerprint.ts";
import {
  loadAsCsharp,
  loadAsJava,
  loadAsPhp,
  loadAsPython,
} from "../exports/testing/sdk-readers.ts";

async function writtenFile({ backend, accountId }: Onboarding, format: ExportFormat) {
  const written = await backend.call("export.write", { accountId, format });
  return { ...written, text: readFileSync(written.path, "utf8") };
}

/** A fresh profile that knows of the other one nothing but the same sandbox. */
async function freshProfile({ sandbox, clock }: Onboarding) {
  const backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl, clock });
  onTestFinished(() => backend.close());
  return backend;
}

/** A fresh profile beside a local sandbox, and a key that nobody has registered. */
async function profileWithKey() {
  const backend = await freshProfile(await openOnboarding());
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    backend,
    key: {
      pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      protectedPem: privateKey
        .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "brood" })
        .toString(),
      fingerprint: fingerprint(publicKey),
    },
  };
}

describe("a context that went out as a file", () => {
  test("goes on in a fresh profile: the user is read, the session renewed and ended", async () => {
    const first = await openOnboarding();
    await first.runTo("user");
    const known = await first.facts();
    const { text } = await writtenFile(first, "sdk-context");
    const second = await freshProfile(first);

    const inspected = await second.call("import.inspect", { text });
    expect(inspected).toMatchObject({
      environment: "custom",
      keyFingerprint: known.key?.fingerprint,
      userId: known.user?.id,
      hasSession: true,
      sessionEndsAt: known.session?.endsAt,
      sameKeyAs: null,
    });
    const { id: accountId, name } = await second.call("import.context", { text });
    expect(name).toBe(known.user?.displayName);
    const imported = await second.call("onboarding.read", { accountId });
    expect(imported.steps).toEqual(["installation", "device", "session"]);
    expect(imported.session).toMatchObject({
      id: known.session?.id,
      verifiedWith: null,
      timeoutSeconds: known.session?.timeoutSeconds,
    });

    const read = await second.call("user.fetch", { accountId });
    expect(read.user).toMatchObject({ id: known.user?.id, kind: known.user?.kind });
    const renewed = await second.call("session.renew", {
      accountId,
      sessionId: imported.session?.id ?? "",
    });
    expect(renewed.session?.verifiedWith).toBe(known.installation?.serverKeyFingerprint);
    const receipt = await second.call("session.close", { accountId });
    expect(receipt).toMatchObject({ server: "ended", proof: "token-dead" });
  });

  test("without our own keys in it, as an SDK writes it, ids stay unknown and the logout works", async () => {
    const first = await openOnboarding();
    await first.runTo("session");
    const { text } = await writtenFile(first, "sdk-context");
    const foreign = JSON.parse(text) as Record<string, Record<string, string>>;
    foreign["_sandgate"] = { origin: first.sandbox.baseUrl };
    const second = await freshProfile(first);

    const { id: accountId } = await second.call("import.context", {
      text: JSON.stringify(foreign, null, 2).replaceAll("\n", "\r\n"),
    });
    const facts = await second.call("onboarding.read", { accountId });
    expect(facts.installation).toMatchObject({ id: null, registeredAt: null });
    expect(facts.device).toMatchObject({ id: null, description: null, permittedIps: null });
    expect(facts.session?.id).toBe("0");
    await second.call("user.fetch", { accountId });
    expect(await second.call("session.close", { accountId })).toMatchObject({
      server: "ended",
      proof: "token-dead",
    });
    expect(first.sandbox.requests.some(({ path }) => path === "/v1/session/0")).toBe(true);
  });

  test("as a Postman environment it has no user, whom bunq then names", async () => {
    const first = await openOnboarding();
    await first.runTo("session");
    const { text } = await writtenFile(first, "postman-environment");
    const second = await freshProfile(first);

    const { id: accountId, userId } = await second.call("import.context", { text });
    expect(userId).toBeNull();
    // without its user no SDK loads a session, so the file does not claim to hold one
    const written = await second.call("export.write", { accountId, format: "sdk-context" });
    expect(written.secrets).not.toContain("session token");
    expect(
      await second.refusal("export.preview", { accountId, format: "sdk-context-php" }),
    ).toMatchObject({ message: expect.stringContaining("Read the user first") as string });
    const { user, device } = await second.call("user.fetch", { accountId });
    expect(user?.id).toBe((await first.facts()).user?.id);
    expect(device?.id).toBe((await first.facts()).device?.id);
    expect(await second.call("session.close", { accountId })).toMatchObject({ server: "ended" });
  });

  test("whose session is over opens another one with its key", async () => {
    const first = await openOnboarding();
    await first.runTo("session");
    const { text } = await writtenFile(first, "sdk-context-php");
    const second = await freshProfile(first);
    first.clock.advance(8 * 24 * 3600 * 1000);

    const { notes, hasSession } = await second.call("import.inspect", { text });
    expect(hasSession).toBe(false);
    expect(notes.join(" ")).toContain("Its session ended already");
    const { id: accountId } = await second.call("import.context", { text });
    const opened = await second.call("session.open", { accountId });
    expect(opened.session?.verifiedWith).not.toBeNull();
  });
});

describe("a private key alone", () => {
  test("becomes an account that goes on with the installation", async () => {
    const { backend, key } = await profileWithKey();

    const inspected = await backend.call("import.inspect", { text: key.pem });
    expect(inspected).toMatchObject({
      kind: "private-key",
      keyFingerprint: key.fingerprint,
      environment: null,
    });
    expect(JSON.stringify(inspected)).not.toContain(key.pem.split("\n")[1]);
    const { id: accountId, environment } = await backend.call("import.context", {
      text: key.pem,
      environment: "local",
    });

    expect(environment).toBe("local");
    const { steps, key: imported } = await backend.call("onboarding.read", { accountId });
    expect(steps).toEqual([]);
    expect(imported).toMatchObject({ fingerprint: key.fingerprint, origin: "imported" });
    const installed = await backend.call("installation.create", { accountId });
    expect(installed.steps).toEqual(["installation"]);
  });

  test("that is protected is opened with its passphrase, and asks for it", async () => {
    const { backend, key } = await profileWithKey();

    for (const passphrase of [undefined, "wrong"]) {
      const input = { text: key.protectedPem, ...(passphrase ? { passphrase } : {}) };
      expect(await backend.refusal("import.inspect", input)).toMatchObject({
        code: "invalid_input",
        field: "passphrase",
      });
    }
    const opened = { text: key.protectedPem, passphrase: "brood" };
    const { keyFingerprint } = await backend.call("import.inspect", opened);
    expect(keyFingerprint).toBe(key.fingerprint);
    const { id: accountId } = await backend.call("import.context", opened);
    const facts = await backend.call("onboarding.read", { accountId });
    expect(facts.key?.fingerprint).toBe(key.fingerprint);
  });

  test("goes to bunq’s sandbox where nobody says otherwise", async () => {
    const { backend, key } = await profileWithKey();

    expect(await backend.call("import.context", { text: key.pem })).toMatchObject({
      environment: "sandbox",
      name: "Imported key",
    });
  });
});

describe("bunq.conf", () => {
  const readers = [
    ["Python", "sdk-context", loadAsPython],
    ["Java", "sdk-context", loadAsJava],
    ["C#", "sdk-context", loadAsCsharp],
    ["PHP", "sdk-context-php", loadAsPhp],
  ] as const;

  test.each(readers)("is loaded as the %s SDK reads it", async (_, format, loadContext) => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("user");
    const { session, user } = await onboarding.facts();
    const { text, path } = await writtenFile(onboarding, format);
    const loaded = loadContext(text);

    expect(path.endsWith("bunq.conf")).toBe(true);
    expect(loaded).toMatchObject({ userId: user?.id, timeoutSeconds: session?.timeoutSeconds });
    // no SDK may think that the session lives longer than it does
    expect(loaded.expiresAt).toBeLessThanOrEqual(session?.endsAt ?? 0);
    expect(text).not.toContain("\\r");
  });

  test.each(readers)(
    "as it is shown, without secrets, the %s SDK refuses it",
    async (_, format, loadContext) => {
      const onboarding = await openOnboarding();
      await onboarding.runTo("session");
      const { accountId, backend } = onboarding;
      const { text, leftOut } = await backend.call("export.preview", { accountId, format });

      expect(() => loadContext(text)).toThrow();
      expect(leftOut.map(({ name }) => name)).toEqual([
        "API key",
        "installation token",
        "private key",
        "session token",
      ]);
      expect(text).toContain('"api_key": "{{api_key}}"');
    },
  );

  test("for PHP there is none without a session, for the others there is", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("device");
    const { accountId, backend } = onboarding;

    expect(
      await backend.refusal("export.preview", { accountId, format: "sdk-context-php" }),
    ).toMatchObject({ code: "not_ready" });
    expect(
      loadAsPython((await writtenFile(onboarding, "sdk-context")).text).sessionToken,
    ).toBeNull();
  });
});

describe("a file with secrets", () => {
  test("is its owner's alone, overwrites nothing, says what is in it and can be removed", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("user");
    const one = await writtenFile(onboarding, "curl-bash");
    const other = await writtenFile(onboarding, "curl-bash");
    const { backend } = onboarding;

    expect(statSync(one.path).mode & 0o777).toBe(0o600);
    expect(other.path).toBe(one.path.replace(".sh", " (2).sh"));
    expect(one.secrets).toEqual(["session token"]);
    expect(one.bytes).toBe(Buffer.byteLength(one.text));
    expect(await backend.call("export.remove", { fileId: one.fileId })).toEqual({
      outcome: "removed",
    });
    expect(statSync(one.path, { throwIfNoEntry: false })).toBeUndefined();
    expect(await backend.refusal("export.remove", { fileId: one.fileId })).toMatchObject({
      code: "invalid_input",
    });
    expect(other.text).toContain("Good as long as its token lives");
  });

  test("is not written in a format that takes none", async () => {
    const { accountId, backend } = await openOnboarding();

    expect(
      await backend.refusal("export.write", { accountId, format: "support-bundle" }),
    ).toMatchObject({ code: "invalid_input" });
  });
});

test("an export of exchanges there are none of says what to do", async () => {
  const { accountId, backend } = await openOnboarding();

  expect(await backend.refusal("export.preview", { accountId, format: "har" })).toMatchObject({
    code: "not_ready",
  });
  const exchangeIds = ["gone"];
  expect(
    await backend.refusal("export.preview", { accountId, format: "curl-bash", exchangeIds }),
  ).toMatchObject({ code: "not_ready" });
});

test("a support bundle tells versions, steps and response ids, and no directory", async () => {
  const onboarding = await openOnboarding();
  await onboarding.runTo("user");
  const { accountId, backend } = onboarding;
  const { text } = await backend.call("export.preview", { accountId, format: "support-bundle" });
  const { log } = JSON.parse(text) as {
    log: {
      ["_sandgate"]: { account: object; answers: { responseId: string }[]; versions: object };
    };
  };

  const own = log["_sandgate"];
  expect(own.versions).toMatchObject({
    sandgate: "0.0.0-test",
    node: process.versions.node,
  });
  expect(own.account).toMatchObject({
    steps: ["installation", "device", "session", "user"].map((step) => ({
      step,
      state: "done",
      failure: null,
    })),
  });
  expect(own.answers.every(({ responseId }) => responseId.length > 8)).toBe(true);
  expect(text).not.toContain(backend.directory);
});
