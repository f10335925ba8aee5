import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { makeCertificate } from "../doctor/testing/make-certificate.ts";
import { startProxy, type TestProxy } from "./testing/start-proxy.ts";
import type { NetworkChoices } from "./timed-connector.ts";
import { Transport, type WireResult } from "./transport.ts";

const bunq = "public-api.sandbox.bunq.com";
const authority = makeCertificate({ name: "Office authority", isAuthority: true });
const ofBunq = makeCertificate({ name: "Inspected", host: bunq, signedBy: "Office authority" });
const ofAnother = makeCertificate({ name: "Other", host: "x.test", signedBy: "Office authority" });

afterEach(() => vi.unstubAllEnvs());

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** What stands behind the proxy: it counts its requests. */
async function startBunq(identity = ofBunq): Promise<{ port: number; reached: () => number }> {
  let reached = 0;
  const server = createTlsServer(identity, (_request, response) => {
    reached += 1;
    response.end("{}");
  });
  return { port: await listen(server), reached: () => reached };
}

async function openProxy(...wanted: Parameters<typeof startProxy>): Promise<TestProxy> {
  const proxy = await startProxy(...wanted);
  onTestFinished(proxy.close);
  return proxy;
}

interface Caller {
  readonly choices: NetworkChoices;
  readonly send: (origin?: string, timeoutMs?: number) => Promise<WireResult>;
}

/** A transport whose choices a test may change between two calls. */
function caller(first: Partial<NetworkChoices>): Caller & { choices: NetworkChoices } {
  const made = {
    choices: { proxyUrl: null, extraCaPem: null, ...first },
    send: (origin = `https://${bunq}`, timeoutMs = 5000): Promise<WireResult> =>
      transport.send({
        method: "GET",
        url: new URL("/v1/user", origin),
        headers: [],
        body: Buffer.alloc(0),
        timeoutMs,
        signal: new AbortController().signal,
      }),
  };
  const transport = new Transport(() => made.choices);
  onTestFinished(() => transport.close());
  return made;
}

describe("through a proxy", () => {
  test("a call goes by a tunnel with TLS from end to end, and its phases are timed", async () => {
    const { port } = await startBunq();
    const proxy = await openProxy(() => port);
    const { send } = caller({ proxyUrl: proxy.url, extraCaPem: authority.cert });

    const { answer, timings, proxy: named } = await send();

    expect(answer?.body.toString()).toBe("{}");
    expect(proxy.asked).toEqual([`${bunq}:443`]);
    expect(named).toBe(new URL(proxy.url).host);
    expect(timings).toMatchObject({ reused: false, dns: null });
    expect(timings.connect).toBeGreaterThan(0);
    expect(timings.tls).toBeGreaterThan(0);
  });

  test("a proxy that speaks TLS itself is trusted by the same authorities", async () => {
    const { port } = await startBunq();
    const tls = makeCertificate({ name: "Proxy", signedBy: "Office authority" });
    const proxy = await openProxy(() => port, { tls });
    const office = caller({ proxyUrl: proxy.url, extraCaPem: authority.cert });

    expect((await office.send()).answer?.status).toBe(200);
    office.choices = { proxyUrl: proxy.url, extraCaPem: null };
    expect((await office.send()).failure?.payload.message).toMatch(
      /^The proxy 127\.0\.0\.1:\d+ cannot be reached: its certificate is not trusted here/,
    );
  });

  test("the proxy cannot pass itself off as bunq, whatever the environment allows", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    for (const [identity, extraCaPem] of [
      [ofBunq, null],
      [ofAnother, authority.cert],
    ] as const) {
      const { port, reached } = await startBunq(identity);
      const proxy = await openProxy(() => port);

      const { failure } = await caller({ proxyUrl: proxy.url, extraCaPem }).send();

      expect(failure?.payload).toMatchObject({ code: "network_unreachable", sent: "no" });
      expect(reached()).toBe(0);
    }
  });

  test("what listens on this machine is called directly", async () => {
    const local = await listen(createServer((_request, response) => response.end("{}")));
    const proxy = await openProxy(() => local);
    const { send } = caller({ proxyUrl: proxy.url });

    for (const host of ["127.0.0.1", "localhost"]) {
      const { answer, proxy: named } = await send(`http://${host}:${local}`);
      expect([answer?.status, named]).toEqual([200, null]);
    }
    expect(proxy.asked).toEqual([]);
  });

  test("a host that is no sandbox is refused before the proxy hears of it", async () => {
    const proxy = await openProxy(() => 9);

    await expect(
      caller({ proxyUrl: proxy.url }).send("https://api.bunq.com"),
    ).rejects.toMatchObject({ payload: { code: "host_refused" } });
    expect(proxy.asked).toEqual([]);
  });
});

describe("another choice holds from the next call on", () => {
  test("another proxy, and none of the connections of the one before", async () => {
    const { port } = await startBunq();
    const [first, second] = [await openProxy(() => port), await openProxy(() => port)];
    const extraCaPem = authority.cert;
    const office = caller({ proxyUrl: first.url, extraCaPem });

    await office.send();
    expect((await office.send()).timings.reused).toBe(true);
    office.choices = { proxyUrl: second.url, extraCaPem };

    expect((await office.send()).timings.reused).toBe(false);
    expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
  });

  test("an authority that is taken back is trusted no longer", async () => {
    const identity = makeCertificate({ name: "Own server", signedBy: "Office authority" });
    const { port, reached } = await startBunq(identity);
    const origin = `https://127.0.0.1:${port}`;
    const office = caller({ extraCaPem: authority.cert });

    expect((await office.send(origin)).answer?.status).toBe(200);
    office.choices = { proxyUrl: null, extraCaPem: null };

    expect((await office.send(origin)).failure?.payload.message).toContain("certificate");
    expect(reached()).toBe(1);
  });
});

describe("a proxy in the way is named, and nothing was sent", () => {
  async function failure(proxyUrl: string, timeoutMs?: number): Promise<unknown> {
    return (await caller({ proxyUrl }).send(undefined, timeoutMs)).failure?.payload;
  }

  test("nothing listens there", async () => {
    expect(await failure("http://127.0.0.1:9")).toMatchObject({
      code: "network_unreachable",
      sent: "no",
      message: "The proxy 127.0.0.1:9 cannot be reached: nothing listens there. Nothing was sent.",
    });
  });

  test.each([
    ["HTTP/1.1 407 Proxy Authentication Required", /wants a login \(407 Proxy Auth/],
    ["HTTP/1.1 403 Forbidden", /refused the way to public-api\.sandbox\.bunq\.com:443 \(403/],
    ["HTTP/1.1 302 Found\r\nLocation: http://login.test/", /refused the way to/],
    ["HTTP/1.1 200 OK\r\n\r\nSign in", /sent something of its own/],
    ["220 mail.example ESMTP", /did not answer like a proxy/],
  ])("%s", async (head, message) => {
    const proxy = await openProxy(() => 9);
    proxy.answer(head);

    expect(await failure(proxy.url)).toMatchObject({
      code: "network_unreachable",
      sent: "no",
      message: expect.stringMatching(message) as string,
    });
  });

  test("no answer in time", async () => {
    const silent = createTcpServer((socket) => void socket.on("error", () => socket.destroy()));
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;

    expect(await failure(`http://127.0.0.1:${port}`, 50)).toMatchObject({
      code: "network_timeout",
      sent: "no",
      message: `No connection to ${bunq} through the proxy 127.0.0.1:${port} in time. Nothing was sent.`,
    });
  });
});
