import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";
import { generateKeyPair } from "../keys/generate-key-pair.ts";
import { exportPrivateKeyPem } from "../keys/key-pair.ts";

describe("the account's key pair", () => {
  test("an imported key becomes the one that is registered", async () => {
    const { accountId, backend, run, sandbox } = await openOnboarding();
    const pair = await generateKeyPair();

    const { key } = await backend.call("key.import", { accountId, pem: exportPrivateKeyPem(pair) });
    await run("installation");

    expect(key).toMatchObject({ fingerprint: pair.fingerprint, origin: "imported", bits: 2048 });
    const body: unknown = JSON.parse(Buffer.from(sandbox.requests[0]?.body ?? "").toString());
    expect(body).toEqual({ client_public_key: pair.publicKeyPem });
  });

  test("it cannot be replaced under an installation", async () => {
    const { accountId, backend, facts, run } = await openOnboarding();
    await run("installation");
    const before = (await facts()).key;
    const pem = exportPrivateKeyPem(await generateKeyPair());

    expect(await backend.refusal("key.generate", { accountId })).toMatchObject({
      code: "not_ready",
    });
    expect(await backend.refusal("key.import", { accountId, pem })).toMatchObject({
      code: "not_ready",
    });
    expect((await facts()).key).toEqual(before);
  });

  test("starting over makes a new pair, and bunq takes it", async () => {
    const { accountId, backend, facts, runTo } = await openOnboarding();
    await runTo("user");
    const before = (await facts()).key?.fingerprint;

    const cleared = await backend.call("installation.forget", { accountId });
    await runTo("session");

    expect(cleared).toMatchObject({ key: null, installation: null, device: null, steps: [] });
    expect((await facts()).key?.fingerprint).not.toBe(before);
  });
});
