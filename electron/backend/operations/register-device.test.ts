import { describe, expect, test } from "vitest";
import { openOnboarding } from "../../testing/open-onboarding.ts";

const device = { description: "Test", permittedIps: [] as string[] };

describe("registering a device", () => {
  test("a device cannot be registered before an installation", async () => {
    const { accountId, backend, sandbox } = await openOnboarding();

    expect(
      await backend.refusal("device.register", { ...device, accountId, apiKey: "x".repeat(64) }),
    ).toMatchObject({ code: "not_ready" });
    expect(sandbox.requests).toHaveLength(0);
  });

  test("without any key the person is told where to get one", async () => {
    const { accountId, backend, run } = await openOnboarding();
    await run("installation");

    expect(await backend.refusal("device.register", { ...device, accountId })).toMatchObject({
      code: "invalid_input",
      field: "apiKey",
    });
  });

  test("an address that is no IPv4 address is named, and nothing is sent", async () => {
    const { accountId, backend, callsTo, runTo } = await openOnboarding();
    await runTo("sandboxUser");
    const permittedIps = ["127.0.0.1", "::1"];

    expect(
      await backend.refusal("device.register", { ...device, accountId, permittedIps }),
    ).toMatchObject({ field: "permittedIps", message: expect.stringContaining('"::1"') as string });
    expect(callsTo("/v1/device-server")).toBe(0);
  });

  test.each([
    [[], undefined],
    [["*"], ["*"]],
    [
      ["127.0.0.1", "203.0.113.7"],
      ["127.0.0.1", "203.0.113.7"],
    ],
  ])("permitted addresses %j are sent as %j", async (permittedIps, sent) => {
    const { accountId, backend, runTo, sandbox } = await openOnboarding();
    await runTo("sandboxUser");

    await backend.call("device.register", { ...device, accountId, permittedIps });

    const body: unknown = JSON.parse(Buffer.from(sandbox.requests.at(-1)?.body ?? "").toString());
    expect(body).toMatchObject({ description: "Test" });
    expect(Reflect.get(Object(body), "permitted_ips")).toEqual(sent);
  });

  test("a key that was pasted into the description goes nowhere", async () => {
    const { accountId, backend, callsTo, runTo } = await openOnboarding();
    await runTo("sandboxUser");
    const apiKey = "a-key-of-another-form";

    for (const input of [
      { description: `mine: ${apiKey}`, apiKey },
      { description: `sandbox_${"0".repeat(56)}` },
    ]) {
      expect(
        await backend.refusal("device.register", { ...device, accountId, ...input }),
      ).toMatchObject({ code: "invalid_input", field: "description" });
    }
    expect(callsTo("/v1/device-server")).toBe(0);
  });

  test("a key bunq refuses is not kept", async () => {
    const { accountId, backend, facts, run } = await openOnboarding();
    await run("installation");

    const error = await backend.refusal("device.register", {
      ...device,
      accountId,
      apiKey: `sandbox_${"0".repeat(56)}`,
    });

    expect(error).toMatchObject({ code: "bunq_unauthorized", bunq: { status: 400 } });
    expect(await facts()).toMatchObject({ apiKey: null, device: null });
  });

  test("forgetting the device makes room for another key", async () => {
    const { accountId, backend, facts, runTo, sandbox } = await openOnboarding();
    await runTo("session");
    const apiKey = await sandbox.addUser("UserCompany");

    await backend.call("device.forget", { accountId });
    await backend.call("device.register", { ...device, accountId, apiKey });
    await backend.call("session.open", { accountId });

    expect((await facts()).user?.kind).toBe("UserCompany");
  });
});

test("a registered device keeps the key it was registered with: no other is created", async () => {
  const { accountId, backend, callsTo, facts, runTo } = await openOnboarding();
  await runTo("device");
  const { apiKey } = await facts();

  expect(
    await backend.refusal("sandbox-user.create", { accountId, kind: "company" }),
  ).toMatchObject({ code: "not_ready" });
  expect((await facts()).apiKey).toEqual(apiKey);
  expect(callsTo("/v1/sandbox-user-company")).toBe(0);
});
