import { expect, test } from "vitest";
import { knownFaults } from "../../../sandbox/faults.ts";
import { openClinic } from "../testing/open-clinic.ts";

const elsewhere = "198.51.100.7";

test("a permitted list without this address is named, with the address bunq saw", async () => {
  const clinic = await openClinic();
  await clinic.until("key");
  await clinic.registerDevice(["203.0.113.9"]);

  const diagnosis = await clinic.diagnosis("session.open");

  expect(diagnosis).toMatchObject({ cause: "address-not-permitted", remedy: "register-again" });
  expect(diagnosis.meaning).toContain("registered from 127.0.0.1 for 203.0.113.9");
  expect(diagnosis.ruledOut.join(" ")).toContain("bunq took it when the device was registered");
});

test("a list with this address is no longer enough once the address changes", async () => {
  const clinic = await openClinic();
  await clinic.until("key");
  await clinic.registerDevice(["127.0.0.1", "203.0.113.9"]);
  clinic.sandbox.changePolicy({ callerAddress: elsewhere });

  expect((await clinic.diagnosis("session.open")).cause).toBe("address-changed");
});

test("a device bound to the address of its registration tells which one that was", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.sandbox.changePolicy({ callerAddress: elsewhere });

  const diagnosis = await clinic.diagnosis("session.open");

  expect(diagnosis).toMatchObject({ cause: "address-changed", certainty: "likely" });
  expect(diagnosis.meaning).toContain("bound to 127.0.0.1");
});

test("an address that did not change opens the session, and nothing is asked", async () => {
  const clinic = await openClinic();
  await clinic.until("session");

  expect(clinic.sandbox.requests.map(({ method, path }) => `${method} ${path}`)).not.toContain(
    expect.stringContaining("GET /v1/device-server"),
  );
});

test("a star that bunq turned into one address is told apart from a star it keeps", async () => {
  const clinic = await openClinic({ policy: { wildcard: "callerOnly" } });
  await clinic.until("key");
  await clinic.registerDevice(["*"]);
  clinic.sandbox.changePolicy({ callerAddress: elsewhere });

  expect((await clinic.diagnosis("session.open")).cause).toBe("wildcard-not-kept");
  clinic.sandbox.changePolicy({ callerAddress: null });
  const { steps } = await clinic.backend.call("session.open", { accountId: clinic.accountId });
  expect(steps).toContain("session");
});

test.each(["BLOCKED", "NEEDS_CONFIRMATION", "OBSOLETE"] as const)(
  "a device that bunq shows as %s is the cause, not the address",
  async (deviceStatus) => {
    const clinic = await openClinic();
    await clinic.until("device");
    clinic.sandbox.changePolicy({ deviceStatus });

    const diagnosis = await clinic.diagnosis("session.open");

    expect(diagnosis.cause).toBe("device-not-active");
    expect(diagnosis.title).toContain(deviceStatus);
  },
);

test("a sandbox that lost its devices is named as reset, not as a changed address", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.sandbox.lose("keys");

  const diagnosis = await clinic.diagnosis("session.open");

  expect(diagnosis).toMatchObject({ cause: "device-forgotten-by-sandbox", certainty: "certain" });
});

test("where bunq does not tell of the device, the address is only the likeliest", async () => {
  const clinic = await openClinic();
  await clinic.until("device");
  clinic.sandbox.changePolicy({ callerAddress: elsewhere });
  clinic.fault({ ...knownFaults.serverError, method: "GET", path: /^\/v1\/device-server/ });

  expect((await clinic.diagnosis("session.open")).cause).toBe("address-after-device");
});

test("asking about the device is an exchange of its own, and the failure keeps its own", async () => {
  const clinic = await openClinic();
  const { accountId, backend } = clinic;
  await clinic.until("device");
  clinic.sandbox.changePolicy({ callerAddress: elsewhere });

  const error = await clinic.refusal("session.open");

  const { exchanges } = await backend.call("exchange.list", { accountId });
  expect(exchanges[0]).toMatchObject({ purpose: "diagnosis", method: "GET", status: 200 });
  expect(exchanges[1]).toMatchObject({ id: error.exchangeId, purpose: "session" });
});
