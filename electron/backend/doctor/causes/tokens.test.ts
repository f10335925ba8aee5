import { expect, test } from "vitest";
import { knownFaults } from "../../../sandbox/faults.ts";
import { openClinic } from "../testing/open-clinic.ts";

const userPath = /^\/v1\/user\//;
const always = 9;

test.each([
  ["401", knownFaults.sessionEnded],
  ["403", knownFaults.tokenUnknown],
])("a session that bunq refuses with %s is over", async (status, fault) => {
  const clinic = await openClinic();
  await clinic.until("session");
  clinic.fault({ ...fault, path: userPath, times: always });

  const diagnosis = await clinic.diagnosis("user.fetch");

  expect(diagnosis).toMatchObject({ cause: "session-over", remedy: "open-session" });
  expect(diagnosis.meaning).toContain(`(${status})`);
  expect(diagnosis.ruledOut.join(" ")).toContain("neither is looked at");
});

test("a session that ended by bunq's clock alone names the difference", async () => {
  const clinic = await openClinic({ policy: { sessionTimeoutSeconds: 600 } });
  await clinic.backend.call("settings.change", { renewal: "ask" });
  await clinic.until("session");
  clinic.bunqsClock.advance(1_200_000);

  const diagnosis = await clinic.diagnosis("user.fetch");

  expect(diagnosis.cause).toBe("session-over-by-bunqs-clock");
  expect(diagnosis.meaning).toContain("20 minutes ahead of");
});

test("a session without the right to something is not taken for an ended one", async () => {
  const clinic = await openClinic();
  await clinic.until("session");
  const description = "Not enough permissions to read the user";
  clinic.fault({ kind: "error", status: 403, description, path: userPath, times: always });

  expect(await clinic.diagnosis("user.fetch")).toMatchObject({
    cause: "session-not-permitted",
    remedy: "change-key",
  });
});

test.each(["device.register", "session.open"] as const)(
  "%s in a sandbox that was emptied means an unknown installation",
  async (operation) => {
    const clinic = await openClinic();
    await clinic.until(operation === "session.open" ? "device" : "key");
    clinic.sandbox.lose("everything");

    const input = { description: "Clinic", permittedIps: [] };
    const diagnosis = await clinic.diagnosis(operation, operation === "session.open" ? {} : input);

    expect(diagnosis).toMatchObject({ cause: "installation-unknown", remedy: "start-over" });
  },
);

test("after the fresh start the account goes through again", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.sandbox.lose("everything");
  await clinic.refusal("session.open");

  await clinic.backend.call("installation.forget", { accountId: clinic.accountId });
  await clinic.until("session");

  const [account] = (await clinic.backend.call("account.list", {})).accounts;
  expect(account?.done).toContain("session");
});

test("bunq forbidding an installation in other words is not taken for a reset", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.fault({ kind: "error", status: 403, description: "Blocked.", path: "/v1/session-server" });

  expect((await clinic.diagnosis("session.open")).cause).toBe("installation-not-permitted");
});

test("a refusal of a call without any token cannot be about one", async () => {
  const clinic = await openClinic();
  clinic.fault({ ...knownFaults.tokenUnknown, path: "/v1/installation" });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("refused-without-token");
});

test("a session's token in the installation's place is named", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  const description = "Authentication token already has a user session.";
  clinic.fault({ kind: "error", status: 400, description, path: "/v1/session-server" });

  expect((await clinic.diagnosis("session.open")).cause).toBe("session-token-for-installation");
});
