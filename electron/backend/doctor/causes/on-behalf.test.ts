import { expect, test } from "vitest";
import { knownFaults } from "../../../sandbox/faults.ts";
import type { SandboxPolicy } from "../../../sandbox/sandbox-policy.ts";
import { openOnBehalf, wantedPerson } from "../../../testing/open-on-behalf.ts";

const hour = 3_600_000;

/** An account with the token of a provision, and the diagnosis of what fails there. */
async function withToken(policy: Partial<SandboxPolicy> = {}) {
  const behalf = await openOnBehalf({ provisionStepSeconds: 0, ...policy });
  const { accountId, backend } = behalf;
  await behalf.create();
  await behalf.watch();
  const diagnosisOf = async (name: "device.register" | "session.open") => {
    const device = { description: "d", permittedIps: [] };
    const input = { accountId, ...(name === "device.register" ? device : {}) };
    return (await backend.refusal(name, input)).diagnosis;
  };
  return { ...behalf, diagnosisOf };
}

test("a credential that waited over an hour was not used in time", async () => {
  const { accountId, backend, clock, diagnosisOf } = await withToken();
  await backend.call("installation.create", { accountId });
  clock.advance(hour);

  expect(await diagnosisOf("device.register")).toMatchObject({
    cause: "credential-not-used-in-time",
    certainty: "certain",
  });
});

test("the same on the partner's device, where the session is the first use", async () => {
  const { accountId, backend, clock, diagnosisOf } = await withToken();
  await backend.call("installation.share", { accountId });
  await backend.call("device.share", { accountId });
  clock.advance(hour);

  expect((await diagnosisOf("session.open"))?.cause).toBe("credential-not-used-in-time");
});

test("a closed provision takes its credential along", async () => {
  const behalf = await withToken();
  const { accountId, backend, diagnosisOf } = behalf;
  await behalf.runToUser();
  await backend.call("session.close", { accountId });
  await backend.call("provision.change", { accountId, to: "CANCELLED" });
  await behalf.watch();

  expect(await diagnosisOf("session.open")).toMatchObject({ cause: "credential-closed" });
});

test("a bunq that wants a device of the user's own says so with the usual sentence", async () => {
  const { accountId, backend, diagnosisOf } = await withToken({ onBehalfDevice: "own" });
  await backend.call("installation.share", { accountId });
  await backend.call("device.share", { accountId });

  expect(await diagnosisOf("session.open")).toMatchObject({
    cause: "partners-device-refused",
    remedy: "register-again",
  });
});

test("a token that is of no credential here is refused for one of three reasons", async () => {
  const behalf = await openOnBehalf();
  const { accountId, backend } = behalf;
  await backend.call("installation.create", { accountId });
  await backend.call("credential.keep", { accountId, token: "ab".repeat(32) });

  const { diagnosis } = await backend.refusal("device.register", {
    accountId,
    description: "d",
    permittedIps: [],
  });

  expect(diagnosis?.cause).toBe("credential-refused");
});

test("the partner's session that is over is not taken for this account's", async () => {
  const { accountId, backend, sandbox } = await openOnBehalf();
  await backend.call("settings.change", { renewal: "ask" });
  sandbox.fault({ ...knownFaults.sessionEnded, method: "POST" });

  const { diagnosis } = await backend.refusal("provision.create", {
    accountId,
    request: wantedPerson,
  });

  expect(diagnosis).toMatchObject({ cause: "partner-session-over", certainty: "certain" });
});

test("a company that is no partner may not provision users", async () => {
  const { accountId, backend } = await openOnBehalf();
  const { id: companyId } = await backend.call("account.create", { environment: "local" });
  const company = { accountId: companyId };
  await backend.call("installation.create", company);
  await backend.call("sandbox-user.create", { ...company, kind: "company" });
  await backend.call("device.register", { ...company, description: "d", permittedIps: [] });
  await backend.call("session.open", company);
  await backend.call("partner.choose", { accountId, partnerAccountId: companyId });

  const { diagnosis } = await backend.refusal("provision.create", {
    accountId,
    request: wantedPerson,
  });

  expect(diagnosis?.cause).toBe("partner-not-permitted");
});
