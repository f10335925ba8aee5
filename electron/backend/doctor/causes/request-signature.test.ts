import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import type * as headersModule from "../../bunq/request-headers.ts";
import type * as signModule from "../../keys/sign-bytes.ts";
import { knownFaults } from "../../../sandbox/faults.ts";
import { openClinic } from "../testing/open-clinic.ts";
import { openRelay } from "../testing/open-relay.ts";

/** How the app signs during a test: a client that does it wrong. */
const signing = vi.hoisted(() => ({
  over: null as ((bytes: Uint8Array, key: KeyObject) => readonly [Uint8Array, KeyObject]) | null,
  before2020: null as { readonly key: KeyObject; readonly body: Uint8Array } | null,
  isOld: false,
}));

vi.mock("../../keys/sign-bytes.ts", async (original) => {
  const { signBytes } = await original<typeof signModule>();
  return {
    signBytes: (key: KeyObject, bytes: Uint8Array) => {
      signing.before2020 = { key, body: bytes };
      const [signed, signer] = signing.over?.(bytes, key) ?? [bytes, key];
      return signBytes(signer, signed);
    },
  };
});

vi.mock("../../bunq/request-headers.ts", async (original) => {
  const real = await original<typeof headersModule>();
  return {
    requestHeaders: (input: Parameters<typeof real.requestHeaders>[0]) => {
      const headers = real.requestHeaders(input);
      if (!signing.isOld || input.signature === null || signing.before2020 === null) return headers;
      const { key, body } = signing.before2020;
      const lines = headers
        .filter(([name]) => /^(Cache-Control|User-Agent|X-Bunq-)/.test(name))
        .filter(([name]) => name !== "X-Bunq-Client-Signature")
        .map((pair) => pair.join(": "));
      const text = `POST /v1/session-server\n${lines.toSorted().join("\n")}\n\n${Buffer.from(body).toString()}`;
      const signature = sign("sha256", Buffer.from(text), key).toString("base64");
      return real.requestHeaders({ ...input, signature });
    },
  };
});

afterEach(() => {
  signing.over = null;
  signing.isOld = false;
});

test("a right signature that bunq refuses means that bunq has another key", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.sandbox.lose("client-keys");

  const diagnosis = await clinic.diagnosis("session.open");

  expect(diagnosis).toMatchObject({ cause: "bunq-has-another-key", remedy: "start-over" });
  expect(diagnosis.ruledOut.join(" ")).toContain("checked again, it fits the bytes sent");
});

test("a proxy that writes the body again is the same to this side: it names both", async () => {
  const clinic = await openClinic({
    baseUrl: (url) =>
      openRelay(() => url, {
        changesRequest: (body) =>
          body.length === 0
            ? body
            : Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 2)),
      }),
  });
  await clinic.until("key");

  const input = { description: "Clinic", permittedIps: [] };
  const diagnosis = await clinic.diagnosis("device.register", input);

  expect(diagnosis.cause).toBe("bunq-has-another-key");
  expect(diagnosis.meaning).toContain("something in between changed the body");
});

test("a signature over other bytes than were sent is recognised", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  signing.over = (bytes, key) => [Buffer.concat([bytes, Buffer.from("\n")]), key];

  expect(await clinic.diagnosis("session.open")).toMatchObject({
    cause: "signed-other-bytes",
    remedy: "support",
  });
});

test("the scheme bunq gave up in 2020 is recognised", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  signing.isOld = true;

  expect((await clinic.diagnosis("session.open")).cause).toBe("signed-as-before-2020");
});

test("a signature of another private key is recognised", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  signing.over = (bytes) => [bytes, privateKey];

  expect(await clinic.diagnosis("session.open")).toMatchObject({
    cause: "signed-with-another-key",
    remedy: "start-over",
  });
});

test("a refused signature where none was sent is not blamed on the key", async () => {
  const clinic = await openClinic();
  clinic.fault({ ...knownFaults.signatureInvalid, path: "/v1/installation" });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("signature-lost");
});

test("a proxy that takes the signature away is told from a missing one", async () => {
  const clinic = await openClinic({
    baseUrl: (url) => openRelay(() => url, { drops: ["x-bunq-client-signature"] }),
  });
  await clinic.until("device");

  const diagnosis = await clinic.diagnosis("session.open");

  expect(diagnosis.cause).toBe("signature-missing");
  expect(diagnosis.meaning).toContain("Something in between took the header away");
});

test.each([400, 401, 466] as const)(
  "the sentence decides and not the status: %i is about the signature too",
  async (badSignature) => {
    const clinic = await openClinic({ policy: { badSignature } });
    await clinic.until("device");
    clinic.sandbox.lose("client-keys");

    expect((await clinic.diagnosis("session.open")).cause).toBe("bunq-has-another-key");
  },
);
