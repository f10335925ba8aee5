import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { knownFaults } from "../../../sandbox/faults.ts";
import { openClinic } from "../testing/open-clinic.ts";

const atInstallation = "/v1/installation";

test("the wait is read from bunq's sentence", async () => {
  const clinic = await openClinic({ policy: { rateLimits: "classic" } });
  await clinic.until("session");
  await clinic.backend.call("user.fetch", { accountId: clinic.accountId });
  await clinic.backend.call("user.fetch", { accountId: clinic.accountId });
  await clinic.backend.call("user.fetch", { accountId: clinic.accountId });

  expect(await clinic.diagnosis("user.fetch")).toMatchObject({
    cause: "too-many-requests",
    remedy: "wait",
    waitMs: 3000,
  });
});

test("a sentence without a number waits for the longest window bunq documented", async () => {
  const clinic = await openClinic();
  clinic.fault({ kind: "error", status: 429, description: "Slow down.", path: atInstallation });

  expect(await clinic.diagnosis("installation.create")).toMatchObject({
    cause: "too-many-requests-unnamed",
    waitMs: 30_000,
  });
});

test("a wait that Sandgate keeps by itself says that nothing was sent", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.fault({ ...knownFaults.tooManyRequests, path: "/v1/session-server" });
  await clinic.refusal("session.open");
  const before = clinic.sandbox.requests.length;

  const diagnosis = await clinic.diagnosis("session.open");

  expect(diagnosis.cause).toBe("too-soon-for-another-session");
  expect(diagnosis.waitMs).toBeLessThanOrEqual(3000);
  expect(clinic.sandbox.requests).toHaveLength(before);
});

test.each([
  ["maintenance", knownFaults.maintenance, "retry"],
  ["user-error", knownFaults.userError, "support"],
  ["not-found", { kind: "error", status: 404, description: "Route not found." } as const, "retry"],
  [
    "method-not-allowed",
    { kind: "error", status: 405, description: "Method not allowed." } as const,
    "support",
  ],
])("%s is named", async (cause, fault, remedy) => {
  const clinic = await openClinic();
  clinic.fault({ ...fault, path: atInstallation });

  expect(await clinic.diagnosis("installation.create")).toMatchObject({ cause, remedy });
});

test("a user that is not found is learnt anew with another session", async () => {
  const clinic = await openClinic();
  await clinic.until("session");
  const description = 'User for id "1" not found.';
  clinic.fault({ kind: "error", status: 404, description, path: /^\/v1\/user\// });

  expect(await clinic.diagnosis("user.fetch")).toMatchObject({
    cause: "not-found",
    remedy: "open-session",
  });
});

test("an imported pair that has an installation already wants another pair", async () => {
  const clinic = await openClinic();
  const { accountId, backend } = clinic;
  await clinic.until("installation");
  await backend.call("installation.forget", { accountId });
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const other = await backend.call("account.create", { environment: "local" });
  await backend.call("key.import", { accountId: other.id, pem });
  await backend.call("installation.create", { accountId: other.id });
  await backend.call("key.import", { accountId, pem });

  expect(await clinic.diagnosis("installation.create")).toMatchObject({
    cause: "key-pair-used",
    remedy: "change-key-pair",
  });
});

test("a generated pair whose answer was lost is simply made anew", async () => {
  const clinic = await openClinic({ generatesKey: true });
  clinic.fault({ kind: "reset", after: "acted", path: atInstallation });
  await clinic.refusal("installation.create");

  expect(await clinic.diagnosis("installation.create")).toMatchObject({
    cause: "key-pair-used",
    remedy: "retry",
  });
});

test.each([
  [
    "key-pair-length",
    'Provided client public key has an incorrect modulus length. Modulus length must be "2048", got "4096"',
  ],
  ["key-pair-unreadable", "Client Public Key Invalid"],
])("%s is read from bunq's sentence", async (cause, description) => {
  const clinic = await openClinic();
  clinic.fault({ kind: "error", status: 400, description, path: atInstallation });

  expect((await clinic.diagnosis("installation.create")).cause).toBe(cause);
});
