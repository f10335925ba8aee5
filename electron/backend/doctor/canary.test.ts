import { expect, test } from "vitest";
import { headerOf } from "../../sandbox/received-request.ts";
import { openClinic } from "./testing/open-clinic.ts";

test("no secret comes out in a diagnosis, not even one that bunq repeats", async () => {
  const clinic = await openClinic();
  const { accountId, backend, sandbox } = clinic;
  const apiKey = await sandbox.addUser("UserPerson");
  await clinic.until("installation");
  const typed = { description: "Clinic", permittedIps: [], apiKey };
  const errors: unknown[] = [];
  const echo = (path: string | RegExp, secret: string): void =>
    sandbox.fault({ kind: "error", status: 418, description: `Not "${secret}".`, path, times: 2 });

  echo("/v1/device-server", apiKey);
  errors.push(await clinic.refusal("device.register", typed));
  sandbox.clearFaults();
  await backend.call("device.register", { accountId, ...typed });
  const token = headerOf(sandbox.requests.at(-1)!, "x-bunq-client-authentication") ?? "";
  echo("/v1/session-server", `${token} ${apiKey}`);
  errors.push(await clinic.refusal("session.open"));
  sandbox.clearFaults();
  sandbox.changePolicy({ callerAddress: "198.51.100.7" });
  errors.push(await clinic.refusal("session.open"));
  const { exchanges } = await backend.call("exchange.list", { accountId });
  for (const { id } of exchanges) {
    errors.push(await backend.call("exchange.read", { accountId, exchangeId: id }));
  }

  const shown = JSON.stringify(errors);
  expect(shown).toContain("unknown");
  expect(shown).toContain("address-changed");
  expect(shown).toContain("•••• API key");
  expect(token.length).toBeGreaterThan(20);
  for (const secret of [apiKey, token, "BEGIN PRIVATE KEY"]) expect(shown).not.toContain(secret);
});
