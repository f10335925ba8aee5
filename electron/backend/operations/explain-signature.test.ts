import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { InputOf } from "../../../shared/contract/operations.ts";
import { openOnboarding, type Onboarding } from "../../testing/open-onboarding.ts";

const mine = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = mine.publicKey.export({ type: "spki", format: "pem" }).toString();
const privatePem = mine.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

function question(
  { accountId }: Onboarding,
  change: Partial<InputOf<"signature.explain">> = {},
): InputOf<"signature.explain"> {
  const signature = sign("sha256", Buffer.from("{}\n"), mine.privateKey).toString("base64");
  return {
    accountId,
    body: "{}",
    bodyAs: "text",
    signature,
    key: "pasted",
    publicKeyPem: pem,
    ...change,
  };
}

describe("a signature of one's own code", () => {
  test("is explained with a pasted key", async () => {
    const onboarding = await openOnboarding();

    const explanation = await onboarding.backend.call("signature.explain", question(onboarding));

    expect(explanation).toMatchObject({
      matches: false,
      findings: [{ cause: "trailing-newline" }],
      key: { owner: "the key you pasted", bits: 2048 },
      sha256: createHash("sha256").update("{}").digest("hex"),
    });
  });

  test("of bunq is checked with bunq's key, whatever form the body is given in", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("user");
    const { backend, accountId } = onboarding;
    const { exchanges } = await backend.call("exchange.list", { accountId });
    const exchange = await backend.call("exchange.read", {
      accountId,
      exchangeId: exchanges[0]?.id ?? "",
    });
    const body = exchange?.response?.body.text ?? "";
    const signature = exchange?.response?.serverSignature?.value ?? "";

    for (const bodyAs of ["text", "hex", "base64"] as const) {
      const written = bodyAs === "text" ? body : Buffer.from(body).toString(bodyAs);
      const asked = question(onboarding, { key: "bunq", body: written, bodyAs, signature });
      expect(await backend.call("signature.explain", asked)).toMatchObject({ matches: true });
    }
  });

  test("that was made with another account's key is told whose", async () => {
    const onboarding = await openOnboarding();
    const { backend, accountId: maker } = onboarding;
    await onboarding.runTo("session");
    const { exchanges } = await backend.call("exchange.list", { accountId: maker });
    const exchange = await backend.call("exchange.read", {
      accountId: maker,
      exchangeId: exchanges[0]?.id ?? "",
    });
    const { id: accountId } = await backend.call("account.create", { environment: "local" });
    await backend.call("key.generate", { accountId });

    const { findings } = await backend.call("signature.explain", {
      ...question(onboarding, { key: "account" }),
      accountId,
      signature: exchange?.request.signature?.value ?? "",
    });

    expect(findings).toMatchObject([{ cause: "other-key" }]);
    expect(findings[0]?.sentence).toMatch(/the account “.+”’s key pair/);
  });

  test("over the bytes of a recorded exchange is told which, and where the body parts from it", async () => {
    const onboarding = await openOnboarding();
    await onboarding.runTo("session");
    const { backend, accountId } = onboarding;
    const { exchanges } = await backend.call("exchange.list", { accountId });
    const line = exchanges.find(({ path }) => path === "/v1/device-server");
    const exchange = await backend.call("exchange.read", { accountId, exchangeId: line?.id ?? "" });

    const explanation = await backend.call("signature.explain", {
      ...question(onboarding, { key: "account", body: '{"desc": 1}' }),
      signature: exchange?.request.signature?.value ?? "",
    });

    expect(explanation.findings).toMatchObject([{ cause: "recorded-exchange" }]);
    expect(explanation.signedAs).toContain("POST /v1/device-server");
    expect(explanation.difference).toMatchObject({ offset: 6, signed: { at: "r" } });
  });

  test("is compared with what was meant", async () => {
    const onboarding = await openOnboarding();
    const intended = '{"a":1}';
    const signature = sign("sha256", Buffer.from(intended), mine.privateKey).toString("base64");

    expect(
      await onboarding.backend.call(
        "signature.explain",
        question(onboarding, { body: '{"a":2}', intended, signature }),
      ),
    ).toMatchObject({ findings: [{ cause: "intended-body" }], difference: { offset: 5 } });
  });
});

describe("what cannot be explained is refused, with the field that is at fault", () => {
  const refused: readonly (readonly [string, Partial<InputOf<"signature.explain">>, string])[] = [
    ["a private key", { publicKeyPem: privatePem }, "publicKeyPem"],
    ["no key", { publicKeyPem: "" }, "publicKeyPem"],
    ["a text that is no key", { publicKeyPem: "hello" }, "publicKeyPem"],
    ["no signature", { signature: " " }, "signature"],
    ["a signature that is no base64", { signature: "{{signature}}" }, "signature"],
    ["half a byte of hex", { body: "abc", bodyAs: "hex" }, "body"],
    ["damaged base64", { body: "ab=c", bodyAs: "base64" }, "body"],
    ["a body over 5 MB", { body: "a".repeat(5_300_000) }, "body"],
    ["bunq's key before the installation", { key: "bunq" }, "key"],
  ];

  test.each(refused)("%s", async (_what, change, field) => {
    const onboarding = await openOnboarding();

    const refusal = await onboarding.backend.refusal(
      "signature.explain",
      question(onboarding, change),
    );

    expect(refusal.field).toBe(field);
    expect(refusal.message).not.toContain(privatePem.slice(40, 80));
  });
});
