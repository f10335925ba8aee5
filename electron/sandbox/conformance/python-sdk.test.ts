import { describe, expect, test } from "vitest";
import { userKinds } from "../../../shared/contract/user.ts";
import { headerOf } from "../received-request.ts";
import type { SandboxPolicy } from "../sandbox-policy.ts";
import { startForTest } from "../testing/start-for-test.ts";
import { PythonSdkStandIn } from "./python-sdk-stand-in.ts";

async function contextFor(policy: Partial<SandboxPolicy> = {}) {
  const sandbox = await startForTest({ policy });
  const sdk = new PythonSdkStandIn(sandbox.baseUrl);
  const create = async () => sdk.createContext(await sandbox.addUser("UserPerson"));
  return { sandbox, sdk, create };
}

describe("a client that speaks as bunq's Python SDK does", () => {
  test.each(userKinds)("makes a context of a %s, reads it and closes it", async (kind) => {
    const sandbox = await startForTest();
    const sdk = new PythonSdkStandIn(sandbox.baseUrl);

    await sdk.createContext(await sandbox.addUser(kind));
    const account = await sdk.loadPrimaryAccount();
    const read = await sdk.readUser();
    await sdk.close();

    expect([read, account === null]).toEqual([kind, kind === "UserPaymentServiceProvider"]);
    await expect(sdk.readUser()).rejects.toThrow("Insufficient authorisation.");
    const types = sandbox.requests.map((request) => headerOf(request, "content-type"));
    expect(types.filter((type) => type !== undefined)).toEqual([]);
  });

  test("finds an active account also where new users have no payments", async () => {
    const { sdk, create } = await contextFor({ newUsers: "empty" });
    await create();

    expect(await sdk.loadPrimaryAccount()).toEqual(expect.any(Number));
  });

  test("has its signatures over empty bodies verified by a strict sandbox", async () => {
    const { sandbox, sdk, create } = await contextFor({ signatures: "strict" });
    await create();
    await sdk.readUser();
    await sdk.close();

    expect(sandbox.requests.slice(-2).map(({ signature }) => signature)).toEqual([
      "verified",
      "verified",
    ]);
  });

  test.each(["/v1/device-server", "/v1/session-server"])(
    "does not go on when %s answers unsigned or wrongly signed",
    async (path) => {
      const unsigned = await contextFor();
      unsigned.sandbox.fault({ kind: "missingSignature", path });
      const wrong = await contextFor();
      wrong.sandbox.fault({ kind: "badSignature", path });

      await expect(unsigned.create()).rejects.toThrow("KeyError: x-bunq-server-signature");
      await expect(wrong.create()).rejects.toThrow("Could not validate response signature.");
    },
  );

  test("is why relations are empty: it cannot read the documented ones", async () => {
    const { create } = await contextFor({ relations: "documented" });

    await expect(create()).rejects.toThrow("the SDK cannot decode");
  });
});
