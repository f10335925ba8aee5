import { describe, expect, test } from "vitest";
import type { SandboxPolicy } from "../sandbox-policy.ts";
import { demoKeys } from "../demo-keys.ts";
import { callingAs } from "../testing/on-behalf-client.ts";
import { item, onboard, openSession, parsed, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

async function signedIn(policy: Partial<SandboxPolicy> = {}, key?: string) {
  const sandbox = await startForTest({ policy });
  const { baseUrl } = sandbox;
  const session = await onboard(baseUrl, key ?? (await sandbox.addUser("UserPerson")));
  const user = Object.values(parsed(session.opened).Response?.[2] ?? {})[0];
  const credentials = `/v1/user/${String(user?.["id"])}/credential-password-ip`;
  const calls = callingAs(baseUrl, session.sessionToken);
  const list = await calls.get(credentials);
  const credential = item(list, "CredentialPasswordIp");
  const ips = `${credentials}/${String(credential["id"])}/ip`;
  const opens = () => openSession(baseUrl, session.installation.token, session.apiKey);
  return { sandbox, ...calls, credentials, credential, ips, opens };
}

describe("the credentials of a user", () => {
  test("are the API key in use, with the device it was registered from and without its value", async () => {
    const { credential, credentials, get } = await signedIn();

    expect(credential).toMatchObject({
      status: "ACTIVE",
      expiry_time: null,
      token_value: null,
      permitted_device: { description: "Zoë's laptop", ip: "127.0.0.1" },
    });
    const one = await get(`${credentials}/${String(credential["id"])}`);
    expect(item(one, "CredentialPasswordIp")).toEqual(credential);
    expect((await get(`${credentials}/7001`)).status).toBe(404);
  });

  test("exist on behalf of a user and for a provider as well", async () => {
    for (const key of [demoKeys.onBehalf, demoKeys.paymentServiceProvider]) {
      expect((await signedIn({}, key)).credential["status"]).toBe("ACTIVE");
    }
  });
});

describe("the addresses of an API key", () => {
  test("begin with the one it was registered from", async () => {
    const { get, ips } = await signedIn();

    expect(item(await get(ips), "PermittedIp")).toMatchObject({
      ip: "127.0.0.1",
      status: "ACTIVE",
    });
  });

  test("let a further caller in as soon as it is added", async () => {
    const { sandbox, post, get, ips, opens } = await signedIn();
    sandbox.changePolicy({ callerAddress: "198.51.100.7" });
    expect((await opens()).status).toBe(400);

    const added = await post(ips, { ip: "198.51.100.7" });

    const id = String(item(added, "Id")["id"]);
    expect((await opens()).status).toBe(200);
    expect(item(await get(`${ips}/${id}`), "PermittedIp")).toMatchObject({
      ip: "198.51.100.7",
      status: "ACTIVE",
    });
  });

  test("lock a caller out when its address is made INACTIVE, and let it in again", async () => {
    const { get, put, ips, opens } = await signedIn();
    const { id } = item(await get(ips), "PermittedIp");

    await put(`${ips}/${String(id)}`, { status: "INACTIVE" });
    const lockedOut = await opens();
    await put(`${ips}/${String(id)}`, { status: "ACTIVE" });

    expect(lockedOut.status).toBe(400);
    expect((await opens()).status).toBe(200);
  });

  test.each([
    [{ ip: "::1" }, {}],
    [{ ip: "10.0.0.256" }, {}],
    [{ ip: "127.0.0.1" }, {}],
    [{ ip: "*" }, { wildcard: "callerOnly" }],
    [{ ip: "10.0.0.1", status: "GONE" }, {}],
    [{}, {}],
  ] as const)("%j is refused under %j", async (body, policy) => {
    const { post, ips } = await signedIn(policy);

    expect((await post(ips, body)).status).toBe(400);
  });

  test("of somebody else are not to be found", async () => {
    const { get, put, post, ips, credentials } = await signedIn();
    const foreign = ips.replace(/\/\d+\/ip$/, "/7000/ip");

    expect((await get(foreign)).status).toBe(404);
    expect((await post(foreign, { ip: "*" })).status).toBe(404);
    expect((await put(`${ips}/1`, { status: "INACTIVE" })).status).toBe(404);
    const other = await get(credentials.replace(/user\/\d+/, "user/1"));
    expect(sentence(other)).toBe('User for id "1" not found.');
  });
});
