import { knownFaults } from "../../electron/sandbox/faults.ts";
import { expectRow, remedy } from "./doctor-table.ts";
import { expect, test } from "./journey.ts";
import { prepareAccount } from "./prepare.ts";
import type { SandgatePage } from "./sandgate-page.ts";

const elsewhere = "198.51.100.7";

async function registerAgain(sandgate: SandgatePage): Promise<void> {
  await remedy(sandgate, "Register again…").click();
  await sandgate.dialog.getByRole("button", { name: "Forget the device" }).click();
  await sandgate.registerDevice();
  await sandgate.openSession();
  await expect(sandgate.failure).toHaveCount(0);
}

test("permitted addresses that leave this one out are named, and registering again goes through", async ({
  sandgate,
  ownSandbox,
}) => {
  const permittedIps = ["203.0.113.9"];
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl, permittedIps });
  await sandgate.button("Open session").click();
  await expectRow(sandgate, "address-not-permitted");
  await expect(sandgate.failure).toContainText("registered from 127.0.0.1 for 203.0.113.9");

  await registerAgain(sandgate);
});

test("a refused session is told apart by what bunq has on record of the device", async ({
  sandgate,
  ownSandbox,
}) => {
  ownSandbox.changePolicy({ wildcard: "callerOnly" });
  await prepareAccount(sandgate, "device", { baseUrl: ownSandbox.baseUrl, permittedIps: ["*"] });
  const open = sandgate.button("Open session");
  ownSandbox.changePolicy({ callerAddress: elsewhere });
  await open.click();
  await expectRow(sandgate, "wildcard-not-kept");

  ownSandbox.fault({ ...knownFaults.serverError, method: "GET", path: /^\/v1\/device-server/ });
  await open.click();
  await expectRow(sandgate, "address-after-device");

  ownSandbox.changePolicy({ callerAddress: null, deviceStatus: "BLOCKED" });
  await open.click();
  await expectRow(sandgate, "device-not-active");
  await expect(sandgate.failure).toContainText("bunq has set the device to BLOCKED");

  ownSandbox.changePolicy({ deviceStatus: "ACTIVE" });
  ownSandbox.lose("keys");
  await open.click();
  await expectRow(sandgate, "device-forgotten-by-sandbox");
  await registerAgain(sandgate);
});
