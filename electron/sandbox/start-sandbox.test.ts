import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { startSandbox } from "./start-sandbox.ts";
import { isSignedBy, item, onboard, parsed, send } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

describe("the way from nothing to a user and out again", () => {
  test.each(["UserPerson", "UserCompany"] as const)(
    "a sandbox %s onboards, reads itself and logs out",
    async (kind) => {
      const { baseUrl, addUser } = await startForTest();
      const { installation, opened, sessionId, sessionToken } = await onboard(
        baseUrl,
        await addUser(kind),
      );
      const userId = String(item(opened, kind)["id"]);

      const read = await send(baseUrl, `/v1/user/${userId}`, { token: sessionToken });
      const path = `/v1/session/${sessionId}`;
      const ended = await send(baseUrl, path, { method: "DELETE", token: sessionToken });
      const after = await send(baseUrl, "/v1/user", { token: sessionToken });

      expect(item(read, kind)).toEqual(item(opened, kind));
      expect(parsed(ended)).toEqual({ Response: [] });
      expect([read.status, ended.status, after.status]).toEqual([200, 200, 401]);
      for (const answer of [opened, read, ended, after]) {
        expect(isSignedBy(answer, installation.serverKey)).toBe(true);
      }
    },
  );

  test.each(["person", "company"])("a sandbox %s gets a prefixed key", async (kind) => {
    const { baseUrl } = await startForTest();

    const answer = await send(baseUrl, `/v1/sandbox-user-${kind}`, { method: "POST" });

    expect(item(answer, "ApiKey")["api_key"]).toMatch(/^sandbox_[0-9a-f]{56}$/);
    expect(answer.headers["x-bunq-server-signature"]).toBeUndefined();
  });

  test("the endpoint for sandbox users that bunq removed in 2020 is not there", async () => {
    const { baseUrl } = await startForTest();

    expect((await send(baseUrl, "/v1/sandbox-user", { method: "POST" })).status).toBe(404);
  });
});

/** Where a server that listens on more than 127.0.0.1 would be reached. */
const otherAddresses = [
  "[::1]",
  // Only Linux answers on all of 127.0.0.0/8 without being set up for it.
  ...(process.platform === "linux" ? ["127.0.0.2"] : []),
  ...Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address),
];

const hasIpv6 = Object.values(networkInterfaces()).some((found) =>
  found?.some(({ address }) => address === "::1"),
);

describe("starting", () => {
  test("the address is a loopback address and says its port", async () => {
    const sandbox = await startForTest();

    expect(sandbox.baseUrl).toBe(`http://127.0.0.1:${sandbox.port}`);
    expect(sandbox.port).toBeGreaterThan(0);
  });

  test.each(otherAddresses)("nothing answers at this machine's address %s", async (address) => {
    const { port } = await startForTest();

    await expect(send(`http://${address}:${port}`, "/")).rejects.toMatchObject({
      code: expect.stringMatching(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/),
    });
  });

  test.each(["0.0.0.0", "::", "192.0.2.1"])(
    "listening on %s is refused when told once, before anything listens",
    async (host) => {
      await expect(startSandbox({ host })).rejects.toThrow(
        `Listening on ${host} lets other machines reach the sandbox.`,
      );
    },
  );

  test.each(otherAddresses.filter((address) => address !== "[::1]"))(
    "told twice, it answers at this machine's address %s as well",
    async (address) => {
      const { port } = await startForTest({ host: "0.0.0.0", allowOtherMachines: true });

      expect((await send(`http://${address}:${port}`, "/")).status).toBe(200);
    },
  );

  test.runIf(hasIpv6)("the loopback address of IPv6 needs no second word", async () => {
    const { baseUrl, port } = await startForTest({ host: "::1" });

    expect(baseUrl).toBe(`http://[::1]:${port}`);
    expect((await send(baseUrl, "/")).status).toBe(200);
  });

  test("a port that is taken is named in the error", async () => {
    const { port } = await startForTest();

    await expect(startSandbox({ port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or choose another port.`,
    );
  });

  test("closing ends a request that is never answered", async () => {
    const sandbox = await startForTest();
    sandbox.fault({ kind: "hang", after: "read" });
    const waiting = send(sandbox.baseUrl, "/").then(
      () => "answered",
      () => "ended",
    );
    while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));

    await sandbox.close();

    expect(await waiting).toBe("ended");
  });

  test("the page in a browser names the address, the endpoints and the demo keys", async () => {
    const { baseUrl, port } = await startForTest();

    const page = await send(baseUrl, "/");

    expect(page.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(page.body.toString()).toContain(`http://127.0.0.1:${port}/v1`);
    expect(page.body.toString()).toMatch(/POST +\/v1\/session-server/);
  });
});
