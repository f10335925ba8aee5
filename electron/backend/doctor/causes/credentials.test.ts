import { expect, test } from "vitest";
import { openClinic, type Clinic } from "../testing/open-clinic.ts";

const hex = "0123456789abcdef".repeat(4);
const wellFormed = `sandbox_${hex.slice(0, 56)}`;
const halfAnHour = 1_800_000;

async function registering(clinic: Clinic, apiKey?: string) {
  const input = { description: "Clinic", permittedIps: [], ...(apiKey ? { apiKey } : {}) };
  return clinic.diagnosis("device.register", input);
}

test("64 digits alone are taken for a key of another environment", async () => {
  const clinic = await openClinic();
  await clinic.until("installation");

  expect(await registering(clinic, hex)).toMatchObject({
    cause: "key-of-another-environment",
    certainty: "likely",
    remedy: "change-key",
  });
});

test.each([
  ["a digit short", wellFormed.slice(0, -1)],
  ["in capitals", wellFormed.toUpperCase()],
  ["with a quote copied along", `"${wellFormed}"`],
])("a key %s is told to be malformed", async (_name, apiKey) => {
  const clinic = await openClinic();
  await clinic.until("installation");

  expect((await registering(clinic, apiKey)).cause).toBe("key-malformed");
});

test("a well-formed key that is not known says what is left, and what is not", async () => {
  const clinic = await openClinic();
  await clinic.until("installation");

  const diagnosis = await registering(clinic, wellFormed);

  expect(diagnosis.cause).toBe("key-unknown-or-bound");
  expect(diagnosis.ruledOut.join(" ")).toContain("begins with sandbox_");
  expect(diagnosis.ruledOut.join(" ")).toContain("none has registered this key");
});

/** Another account of the app registers the same key first. */
async function registerElsewhere(clinic: Clinic, permittedIps: string[]): Promise<string> {
  const { accountId, backend, sandbox } = clinic;
  const apiKey = await sandbox.addUser("UserPerson");
  const other = await backend.call("account.create", { environment: "local", name: "First" });
  await backend.call("installation.create", { accountId: other.id });
  const input = { accountId: other.id, description: "Other", apiKey, permittedIps };
  await backend.call("device.register", input);
  await backend.call("installation.create", { accountId });
  return apiKey;
}

test("a key that another account here bound to addresses names that account", async () => {
  const clinic = await openClinic();
  const apiKey = await registerElsewhere(clinic, ["203.0.113.9"]);

  const diagnosis = await registering(clinic, apiKey);

  expect(diagnosis).toMatchObject({ cause: "key-bound-in-another-account", certainty: "certain" });
  expect(diagnosis.meaning).toContain('"First" registered this key for 203.0.113.9');
});

test.each([
  [
    "the address changed",
    (clinic: Clinic) => clinic.sandbox.changePolicy({ callerAddress: "198.51.100.7" }),
  ],
  ["the sandbox was reset", (clinic: Clinic) => clinic.sandbox.lose("keys")],
])("a key that was good in another account until %s is no unknown key", async (_name, happen) => {
  const clinic = await openClinic();
  const apiKey = await registerElsewhere(clinic, []);
  happen(clinic);

  expect(await registering(clinic, apiKey)).toMatchObject({
    cause: "key-registered-in-another-account",
    certainty: "likely",
  });
});

test("a sandbox user's key that waited over an hour died unused", async () => {
  const clinic = await openClinic();
  await clinic.until("key");
  clinic.clock.advance(3_600_000);
  clinic.bunqsClock.advance(3_600_001);

  const diagnosis = await registering(clinic);

  expect(diagnosis.cause).toBe("key-died-unused");
  expect(diagnosis.meaning).toContain("60 minutes ago");
});

test("a young key that the sandbox itself made and does not know means a reset", async () => {
  const clinic = await openClinic();
  await clinic.until("key");
  clinic.clock.advance(halfAnHour);
  clinic.sandbox.lose("keys");

  const diagnosis = await registering(clinic);

  expect(diagnosis).toMatchObject({ cause: "key-forgotten-by-sandbox", certainty: "certain" });
  expect(diagnosis.meaning).toContain("30 minutes ago");
});

test("a typed key is not taken for the one that was made here before it", async () => {
  const clinic = await openClinic();
  await clinic.until("key");

  expect((await registering(clinic, wellFormed)).cause).toBe("key-unknown-or-bound");
});
