import type * as dnsModule from "node:dns";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { createTestBackend } from "../../../testing/create-test-backend.ts";
import { openClinic } from "../testing/open-clinic.ts";

/** What the system's resolver does during a test; null is the real one. */
const names = vi.hoisted(() => ({ fail: null as string | null, hang: false }));

vi.mock("node:dns", async (original) => {
  const dns = await original<typeof dnsModule>();
  type Callback = (error: Error | null, addresses: readonly object[]) => void;
  return {
    ...dns,
    lookup: (host: string, options: object, callback: Callback) => {
      if (names.hang) return;
      if (names.fail === null) Reflect.apply(dns.lookup, dns, [host, options, callback]);
      else callback(Object.assign(new Error(names.fail), { code: names.fail }), []);
    },
  };
});

afterEach(() => {
  names.fail = null;
  names.hang = false;
});

/** A TCP server on loopback; answers its port. */
async function listen(onSocket: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    onSocket(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test.each([
  ["name-unknown", "ENOTFOUND"],
  ["offline", "EAI_AGAIN"],
  ["offline", "ENETUNREACH"],
  ["unreachable-otherwise", "ESOMETHING"],
])("%s: the system says %s", async (cause, code) => {
  names.fail = code;
  const clinic = await openClinic({ isPublic: true });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis).toMatchObject({ cause, remedy: "retry" });
  expect(diagnosis.ruledOut.join(" ")).toContain("nothing was sent");
});

test("an own server that is not running is told apart from the local sandbox", async () => {
  const port = await listen(() => undefined);
  const clinic = await openClinic({ baseUrl: () => `http://127.0.0.1:${port + 1}` });

  const diagnosis = await clinic.diagnosis("installation.create");

  expect(diagnosis.cause).toBe("nothing-listens");
  expect(diagnosis.meaning).toContain("the server this account points at is not running");
});

test("the local sandbox that stopped says that trying again starts it", async () => {
  const clinic = await openClinic();
  await clinic.sandbox.close();

  expect((await clinic.diagnosis("installation.create")).meaning).toContain("starts it");
});

test("a connection that is never made is no answer that is never given", async () => {
  names.hang = true;
  const clinic = await openClinic({ isPublic: true });
  await clinic.backend.call("settings.change", { timeoutSeconds: 1 });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("connecting-timed-out");
});

test("an answer that does not come within little time leads to the settings", async () => {
  const clinic = await openClinic();
  await clinic.backend.call("settings.change", { timeoutSeconds: 1 });
  clinic.fault({ kind: "hang", after: "read", path: "/v1/installation" });

  expect(await clinic.diagnosis("installation.create")).toMatchObject({
    cause: "answer-timed-out",
    remedy: "settings",
  });
});

test.each([
  ["cut short", { kind: "truncated" } as const],
  ["reset before bunq acted", { kind: "reset", after: "read" } as const],
  ["reset after bunq acted", { kind: "reset", after: "acted" } as const],
])("a connection %s broke", async (_name, fault) => {
  const clinic = await openClinic();
  clinic.fault({ ...fault, path: "/v1/installation" });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("connection-broke");
});

test("another program on the port is recognised", async () => {
  const port = await listen((socket) => void socket.end("220 mail.example ESMTP\r\n"));
  const clinic = await openClinic({ baseUrl: () => `http://127.0.0.1:${port}` });

  expect((await clinic.diagnosis("installation.create")).cause).toBe("not-http");
});

test("a local sandbox that cannot start is not taken for a network", async () => {
  const backend = await createTestBackend({
    get localSandboxUrl(): string {
      throw new Error("no port is free.");
    },
  });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });

  const { diagnosis } = await backend.refusal("installation.create", { accountId });

  expect(diagnosis?.cause).toBe("sandbox-not-started");
  expect(diagnosis?.meaning).toContain("no port is free.");
});
