import { generateKeyPairSync } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from "node:net";
import { createServer as createTlsServer } from "node:https";
import { gzipSync } from "node:zlib";
import forge from "node-forge";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { Transport, type WireRequest, type WireResult } from "./transport.ts";

const servers: (Server | TcpServer)[] = [];
const transports: Transport[] = [];

afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
  for (const server of servers.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server | TcpServer): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const http = (listener: RequestListener): Promise<string> => listen(createServer(listener));

/** A certificate for 127.0.0.1 that only vouches for itself. */
function selfSigned(): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.validity.notBefore = new Date(Date.now() - 60_000);
  certificate.validity.notAfter = new Date(Date.now() + 60_000);
  certificate.setExtensions([{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return { key: privateKey, cert: forge.pki.certificateToPem(certificate) };
}

/** A server that answers these bytes to the first chunk it gets and closes. */
function raw(answer: string): Promise<string> {
  return listen(
    createTcpServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.once("data", () => socket.end(answer));
    }),
  );
}

function send(origin: string, changes: Partial<WireRequest> = {}): Promise<WireResult> {
  const transport = new Transport();
  transports.push(transport);
  return transport.send({
    method: "POST",
    url: new URL("/v1/session-server", origin),
    headers: [
      ["X-Bunq-Client-Signature", "qB/d2z=="],
      ["Cache-Control", "no-cache"],
    ],
    body: Buffer.from('{"description":"Überweisung €"}'),
    timeoutMs: 5000,
    signal: new AbortController().signal,
    ...changes,
  });
}

async function failure(origin: string, changes: Partial<WireRequest> = {}): Promise<unknown> {
  return (await send(origin, changes)).failure?.payload;
}

describe("what is sent", () => {
  test("the body leaves exactly as given, and the head is recorded in the letter case of the wire", async () => {
    const received: Buffer[] = [];
    const origin = await http((request, response) => {
      request.on("data", (chunk: Buffer) => received.push(chunk));
      request.on("end", () => response.end("{}"));
    });

    const { head } = await send(origin);

    expect(Buffer.concat(received).toString()).toBe('{"description":"Überweisung €"}');
    expect(head).toMatch(/^POST \/v1\/session-server HTTP\/1\.1\r\n/);
    expect(head).toContain("X-Bunq-Client-Signature: qB/d2z==\r\n");
    expect(head).toContain("Cache-Control: no-cache\r\n");
  });
});

describe("what comes back", () => {
  test("headers keep order, letter case and repetition; bytes are untouched", async () => {
    const origin = await raw(
      'HTTP/1.1 200 OK\r\nX-Bunq-Server-Signature: abc\r\nx-odd: 1\r\nx-odd: 2\r\nContent-Length: 9\r\n\r\n{ "a":1 }',
    );

    const { answer } = await send(origin);

    expect(answer?.headers.slice(0, 3)).toEqual([
      ["X-Bunq-Server-Signature", "abc"],
      ["x-odd", "1"],
      ["x-odd", "2"],
    ]);
    expect(answer?.body.toString()).toBe('{ "a":1 }');
  });

  test("an encoding that a proxy added is taken off", async () => {
    const origin = await http((_request, response) => {
      response.setHeader("content-encoding", "gzip");
      response.end(gzipSync('{"a":1}'));
    });

    expect((await send(origin)).answer?.body.toString()).toBe('{"a":1}');
  });

  test("a redirect is handed over, not followed", async () => {
    let elsewhere = 0;
    const other = await http((_request, response) => {
      elsewhere += 1;
      response.end();
    });
    const origin = await http((_request, response) => {
      response.writeHead(302, { location: `${other}/stolen` }).end();
    });

    expect((await send(origin)).answer?.status).toBe(302);
    expect(elsewhere).toBe(0);
  });

  test("a second call says that its connection was open already", async () => {
    const origin = await http((_request, response) => response.end("{}"));
    const transport = new Transport();
    transports.push(transport);
    const wire: WireRequest = {
      method: "GET",
      url: new URL(origin),
      headers: [],
      body: Buffer.alloc(0),
      timeoutMs: 5000,
      signal: new AbortController().signal,
    };

    const first = await transport.send(wire);
    const second = await transport.send(wire);

    expect(first.timings).toMatchObject({ reused: false, tls: null });
    expect(first.timings.connect).toBeGreaterThanOrEqual(0);
    expect(second.timings).toMatchObject({ reused: true, connect: null });
  });
});

describe("a call that fails", () => {
  test("nothing listens: nothing was sent", async () => {
    expect(await failure("http://127.0.0.1:9")).toMatchObject({
      code: "network_unreachable",
      sent: "no",
      retryable: true,
    });
  });

  test("no answer in time: the request may have had its effect", async () => {
    const origin = await http(() => undefined);

    expect(await failure(origin, { timeoutMs: 50 })).toMatchObject({
      code: "network_timeout",
      sent: "maybe",
    });
  });

  test("stopped by the person, after it was sent", async () => {
    const controller = new AbortController();
    const origin = await http(() => controller.abort());

    expect(await failure(origin, { signal: controller.signal })).toMatchObject({
      code: "cancelled",
      sent: "maybe",
    });
  });

  test("stopped by the person, before anything was sent", async () => {
    const origin = await http((_request, response) => response.end("{}"));

    expect(await failure(origin, { signal: AbortSignal.abort() })).toMatchObject({
      code: "cancelled",
      sent: "no",
    });
  });

  test("stopped by the person while the connection is opened: they do not wait for that", async () => {
    const controller = new AbortController();
    // accepts, and never answers the greeting of TLS
    const origin = await listen(createTcpServer(() => controller.abort()));

    expect(
      await failure(origin.replace("http:", "https:"), { signal: controller.signal }),
    ).toMatchObject({ code: "cancelled", sent: "no" });
  }, 5000);

  test("no connection in time, however long connecting would go on", async () => {
    const origin = await listen(createTcpServer(() => undefined));

    expect(await failure(origin.replace("http:", "https:"), { timeoutMs: 50 })).toMatchObject({
      code: "network_timeout",
      sent: "no",
    });
  }, 5000);

  test("a server without TLS where TLS is spoken is not called a matter of certificates", async () => {
    const origin = await raw("HTTP/1.1 400 Bad Request\r\n\r\n");

    expect(await failure(origin.replace("http:", "https:"))).toMatchObject({
      code: "network_unreachable",
      sent: "no",
      message: expect.stringContaining("does not speak TLS") as string,
    });
  });

  test("a certificate nobody vouches for, also where the environment would let it pass", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    onTestFinished(() => void vi.unstubAllEnvs());
    let reached = 0;
    const origin = await listen(
      createTlsServer(selfSigned(), (_request, response) => {
        reached += 1;
        response.end("{}");
      }),
    );

    expect(await failure(origin.replace("http:", "https:"))).toMatchObject({
      code: "network_unreachable",
      sent: "no",
      message: expect.stringContaining("certificate") as string,
    });
    expect(reached).toBe(0);
  });

  test("the connection breaks while the request is read", async () => {
    const origin = await http((request) => request.socket.resetAndDestroy());

    expect(await failure(origin)).toMatchObject({ code: "network_interrupted", sent: "maybe" });
  });

  test("the answer ends before its declared length", async () => {
    const origin = await raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"Resp');

    expect(await failure(origin)).toMatchObject({ code: "network_interrupted", sent: "maybe" });
  });

  test("something answers that does not speak HTTP", async () => {
    expect(await failure(await raw("SSH-2.0-OpenSSH_9.2\r\n"))).toMatchObject({
      code: "unexpected_answer",
    });
  });

  test("an answer that declares more than 200 MB is refused unread", async () => {
    const origin = await http((_request, response) => {
      response.writeHead(200, { "content-length": String(201 * 1024 * 1024) });
      response.write("{");
    });

    expect(await failure(origin)).toMatchObject({ code: "answer_too_large" });
  });

  test("a broken encoding is named", async () => {
    const origin = await http((_request, response) => {
      response.setHeader("content-encoding", "gzip");
      response.end("not gzip");
    });

    expect(await failure(origin)).toMatchObject({ code: "unexpected_answer" });
  });
});
