import { describe, expect, onTestFinished, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";
import { openScriptedBunq } from "../../testing/open-scripted-bunq.ts";
import { createTestBackend } from "../../testing/create-test-backend.ts";
import { generateKeyPair } from "../keys/generate-key-pair.ts";
import { exportPrivateKeyPem } from "../keys/key-pair.ts";

describe("a registration whose answer is lost", () => {
  test("a generated pair is given up once bunq refuses it, and the next try succeeds", async () => {
    const { accountId, backend, facts, run, sandbox } = await openOnboarding();
    sandbox.fault({ kind: "reset", after: "acted", path: "/v1/installation" });
    await backend.refusal("installation.create", { accountId });
    const lost = (await facts()).key?.fingerprint;

    expect(await backend.refusal("installation.create", { accountId })).toMatchObject({
      code: "bunq_rejected",
      retryable: true,
      message: expect.stringContaining("Try again") as string,
      bunq: { status: 400 },
    });
    expect((await run("installation")).steps).toEqual(["installation"]);
    expect((await facts()).key?.fingerprint).not.toBe(lost);
  });

  test("an imported pair stays: replacing it is for the person", async () => {
    const { accountId, backend, facts, sandbox } = await openOnboarding();
    const pair = await generateKeyPair();
    await backend.call("key.import", { accountId, pem: exportPrivateKeyPem(pair) });
    sandbox.fault({ kind: "reset", after: "acted", path: "/v1/installation" });
    await backend.refusal("installation.create", { accountId });

    await backend.refusal("installation.create", { accountId });

    expect((await facts()).key?.fingerprint).toBe(pair.fingerprint);
  });
});

describe("a token that no header can carry", () => {
  test.each(["short", "with a space", "two\\r\\nlines", "ünicode-token"])(
    "%s is not kept",
    async (token) => {
      const bunq = await openScriptedBunq();
      const backend = await createTestBackend({ localSandboxUrl: bunq.baseUrl });
      onTestFinished(() => backend.close());
      const { id: accountId } = await backend.call("account.create", { environment: "local" });
      const key = JSON.stringify(bunq.publicKeyPem);
      bunq.answer("/v1/installation", {
        body: `{"Response":[{"Id":{"id":1}},{"Token":{"token":"${token}"}},{"ServerPublicKey":{"server_public_key":${key}}}]}`,
      });

      expect(await backend.refusal("installation.create", { accountId })).toMatchObject({
        code: "unexpected_answer",
      });
      expect((await backend.call("onboarding.read", { accountId })).installation).toBeNull();
    },
  );
});
