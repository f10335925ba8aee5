import { describe, expect, test } from "vitest";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";

/** Both sides of the newest exchange with a path that ends so. */
async function examined({ backend, accountId }: Onboarding, method: string, path: string) {
  const { exchanges } = await backend.call("exchange.list", { accountId });
  const line = exchanges.find((one) => one.method === method && one.path.endsWith(path));
  return backend.call("signature.examine", { accountId, exchangeId: line?.id ?? "" });
}

describe("an exchange under the microscope", () => {
  test("shows both signatures to hold the SHA-256 of what was on the wire", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("session");
    const { key, installation } = await onboarding.facts();
    const { accountId, backend } = onboarding;
    const { exchanges } = await backend.call("exchange.list", { accountId });

    const both = await examined(onboarding, "POST", "/session-server");

    expect(exchanges[0]).toMatchObject({ path: "/v1/session-server", sends: ["API key"] });
    expect(both?.request).toMatchObject({
      verdict: "matches",
      bits: 2048,
      key: { owner: "this account’s key pair", fingerprint: key?.fingerprint },
      opened: { scheme: "pkcs1", hash: "SHA-256", digest: both?.request.sha256 },
    });
    expect(both?.response).toMatchObject({
      verdict: "matches",
      key: {
        owner: "bunq’s key of this account’s installation",
        fingerprint: installation?.serverKeyFingerprint,
      },
    });
  });

  test("of a call without a body shows a signature over no bytes", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("user");

    const both = await examined(onboarding, "GET", "");

    expect(both?.request).toMatchObject({
      bytes: 0,
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      verdict: "matches",
    });
  });

  test("of an unsigned request says so, and checks the answer with the key it brought", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("installation");

    const both = await examined(onboarding, "POST", "/installation");

    expect(both?.request).toMatchObject({ verdict: "unsigned", signature: null });
    expect(both?.response?.verdict).toMatch(/^(matches|unsigned)$/);
  });

  test("whose key is gone says so, and keeps its fingerprint", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("session");
    const { key } = await onboarding.facts();
    const { accountId, backend } = onboarding;
    await backend.call("installation.forget", { accountId });
    await backend.call("key.generate", { accountId });

    const both = await examined(onboarding, "POST", "/session-server");

    expect(both?.request).toMatchObject({
      verdict: "key-unknown",
      keyFingerprint: key?.fingerprint,
      opened: null,
    });
  });

  test("whose answer was tampered with is seen to differ", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("session");
    onboarding.sandbox.fault({ kind: "badSignature", method: "GET" });
    await onboarding.backend.refusal("user.fetch", { accountId: onboarding.accountId });

    const both = await examined(onboarding, "GET", "");

    expect(both?.response?.verdict).toMatch(/^(differs|other-key)$/);
  });

  test("that is no longer kept is nothing", async () => {
    const onboarding = await openOnboarding();

    expect(
      await onboarding.backend.call("signature.examine", {
        accountId: onboarding.accountId,
        exchangeId: "none",
      }),
    ).toBeNull();
  });
});
