import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { request, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { webPaths, webSessionHeader } from "../../shared/contract/bridge.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import { MovableClock } from "../testing/create-test-backend.ts";
import { PortTakenError } from "./port-taken-error.ts";
import { pageHeaders } from "../backend/page-security.ts";
import { startWebShell, type WebShell } from "./start-web-shell.ts";

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const clock = new MovableClock();
const silent = { info: () => undefined, error: () => undefined };
let folder: string;
let shell: WebShell;
let calls: unknown[];

async function start(port = 0): Promise<WebShell> {
  return startWebShell({
    dispatch: async (name, input): Promise<Envelope<unknown>> => {
      if (name === "broken") throw new Error("secret of the inside");
      calls.push({ name, input });
      return { ok: true, value: { heard: name } };
    },
    clock,
    logger: silent,
    rendererDirectory: join(folder, "renderer"),
    port,
  });
}

beforeEach(async () => {
  calls = [];
  folder = await mkdtemp(join(tmpdir(), "sandgate-web-"));
  await mkdir(join(folder, "renderer/assets"), { recursive: true });
  await writeFile(join(folder, "renderer/index.html"), "<!doctype html><title>Sandgate</title>");
  await writeFile(join(folder, "renderer/assets/main-abc.js"), "export {};");
  await writeFile(join(folder, "renderer/assets/main-abc.js.map"), "{}");
  await writeFile(join(folder, "key.bin"), "beside the page");
  shell = await start();
});

afterEach(async () => {
  await shell.close();
  await rm(folder, { recursive: true, force: true });
});

/** One exchange on a connection of its own, with no header that is not given. */
function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = "",
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: shell.port, method, path, headers, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const origin = `http://127.0.0.1:${shell.port}`;
  const json = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  return send("POST", path, { origin, "content-type": "application/json", ...headers }, json);
}

function tokenOf(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get("t") ?? "";
}

async function openSession(): Promise<string> {
  const answer = await post(webPaths.session, { token: tokenOf(shell.createLink()) });
  const { session } = z.object({ session: z.string() }).parse(JSON.parse(answer.text));
  return session;
}

/** What a raw text gets back, for what no client library would send. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(shell.port, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("utf8").on("data", (chunk: string) => (received += chunk));
    socket.on("close", () => resolve(received));
    socket.on("error", reject);
  });
}

describe("the link", () => {
  test("names the literal address and carries the token in its fragment", () => {
    const link = new URL(shell.createLink());

    expect([link.hostname, link.pathname, link.search]).toEqual(["127.0.0.1", "/", ""]);
    expect(tokenOf(link.href)).toMatch(/^[\w-]{43}$/);
  });

  test("becomes a session once, and says the way out when it is spent", async () => {
    const token = tokenOf(shell.createLink());

    const first = await post(webPaths.session, { token });
    const second = await post(webPaths.session, { token });

    expect(first.status).toBe(200);
    expect(second.status).toBe(401);
    expect(second.text).toContain("Press Enter in the terminal");
    expect(second.text).not.toContain(token);
  });

  test("is dead after two minutes", async () => {
    const token = tokenOf(shell.createLink());
    clock.advance(120_000);

    expect((await post(webPaths.session, { token })).status).toBe(401);
  });

  test.each([[{}], [[]], [null], [{ token: 7 }], ["{"], [Buffer.from([0x22, 0xff, 0x22])]])(
    "is not asked for with %j",
    async (body) => {
      const answer = await post(webPaths.session, body);

      expect(answer.status).toBe(400);
    },
  );
});

describe("the door", () => {
  test("passes name and input of a call to the backend and its envelope back", async () => {
    const session = await openSession();
    const call = { name: "account.list", input: { a: ["€"] } };

    const answer = await post(webPaths.call, call, { [webSessionHeader]: session });

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { heard: "account.list" } });
    expect(calls).toEqual([call]);
  });

  test("stays shut without a session, with another one, and with one that idled", async () => {
    const session = await openSession();

    const without = await post(webPaths.call, { name: "app.read", input: {} });
    const cookie = { cookie: `${webSessionHeader}=${session}` };
    const inCookie = await post(webPaths.call, { name: "app.read", input: {} }, cookie);
    const wrong = { [webSessionHeader]: `${session}x` };
    const withAnother = await post(webPaths.call, { name: "app.read", input: {} }, wrong);
    clock.advance(12 * 60 * 60 * 1000);
    const idled = await post(webPaths.call, {}, { [webSessionHeader]: session });

    const statuses = [without, inCookie, withAnother, idled].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 401]);
    expect(calls).toEqual([]);
  });

  test("does not read the body of a stranger", async () => {
    const huge = { "content-length": String(9 * 1024 * 1024), expect: "100-continue" };

    const stranger = await post(webPaths.call, "", huge);
    const known = await post(webPaths.call, "", {
      ...huge,
      [webSessionHeader]: await openSession(),
    });

    expect([stranger.status, known.status]).toEqual([401, 413]);
  });

  test("takes 8 MB and not a byte more, announced or not", async () => {
    const headers = { [webSessionHeader]: await openSession() };
    const room = 8 * 1024 * 1024 - '{"name":"big","input":""}'.length;
    const fits = JSON.stringify({ name: "big", input: "x".repeat(room) });

    const full = await post(webPaths.call, fits, headers);
    const over = await post(webPaths.call, `${fits} `, headers);
    const unannounced = await post(webPaths.call, `${fits} `, {
      ...headers,
      "transfer-encoding": "chunked",
    });

    expect([full.status, over.status, unannounced.status]).toEqual([200, 413, 413]);
    expect(calls).toHaveLength(1);
  });

  test("asks for a held back body when it wants it", async () => {
    const headers = { [webSessionHeader]: await openSession(), expect: "100-continue" };

    const answer = await post(webPaths.call, { name: "app.read", input: {} }, headers);

    expect(answer.status).toBe(200);
  });

  test("says nothing of the inside when something breaks there", async () => {
    const headers = { [webSessionHeader]: await openSession() };

    const answer = await post(webPaths.call, { name: "broken", input: {} }, headers);

    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret of the inside|at .*\.ts|node_modules/);
  });
});

describe("the page", () => {
  test("is the built files by exact address", async () => {
    const page = await send("GET", "/?from=terminal");
    const script = await send("GET", "/assets/main-abc.js");
    const head = await send("HEAD", "/");

    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.text).toContain("<title>Sandgate</title>");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect([head.status, head.text]).toEqual([200, ""]);
  });

  test.each([
    "/assets",
    "/assets/",
    "/assets/main-abc.js.map",
    "/../key.bin",
    "/assets/../../key.bin",
    "/..%2fkey.bin",
    "/%2e%2e/key.bin",
    "/..%5ckey.bin",
    "/%00",
    "//127.0.0.1/",
    "/index.html/",
    "/constructor",
    "/__proto__",
  ])("has nothing at %s", async (path) => {
    const answer = await send("GET", path);

    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("beside the page");
  });

  test("is what was there at the start, whatever happens to the folder", async () => {
    await rm(join(folder, "renderer"), { recursive: true });

    expect((await send("GET", "/")).status).toBe(200);
  });
});

describe("every answer", () => {
  test("carries the security headers, and neither CORS nor a cookie", async () => {
    const session = await openSession();
    const answers = [
      await send("GET", "/"),
      await send("GET", "/nowhere"),
      await send("GET", "/", { host: "evil.example" }),
      await send("GET", "/", { "sec-fetch-site": "cross-site" }),
      await send("OPTIONS", "/api/call", { origin: "http://evil.example" }),
      await send("PUT", "/"),
      await send("GET", "/", { expect: "the impossible" }),
      await send("POST", "/api/call", { "content-type": "application/json" }),
      await post(webPaths.call, {}),
      await post(webPaths.call, "{", { [webSessionHeader]: session }),
      await post(webPaths.call, { name: "broken" }, { [webSessionHeader]: session }),
      await post(webPaths.call, { name: "app.read" }, { [webSessionHeader]: session }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([
      200, 404, 421, 403, 405, 405, 417, 403, 401, 400, 500, 200,
    ]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject(pageHeaders);
      expect(headers).not.toHaveProperty("set-cookie");
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  test.each([
    ["what is not HTTP", "hello\r\n\r\n", "400"],
    ["a head over 16 KB", `GET / HTTP/1.1\r\nx: ${"x".repeat(17_000)}\r\n\r\n`, "431"],
    ["two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"],
  ])("carries them also to %s", async (_name, text, status) => {
    const answer = await sendRaw(text);

    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of Object.entries(pageHeaders)) {
      expect(answer).toContain(`${name}: ${value}\r\n`);
    }
  });

  test("is 421 to HTTP/1.0 without a name, and to an address in place of a path", async () => {
    const nameless = await sendRaw("GET / HTTP/1.0\r\n\r\n");
    const proxied = await send("GET", "http://evil.example/", {});

    expect(nameless).toMatch(/^HTTP\/1.1 421 /);
    expect(proxied.status).toBe(404);
  });

  test("does not upgrade to another protocol", async () => {
    const upgrade = { connection: "Upgrade", upgrade: "websocket" };

    expect((await send("GET", "/api/call", upgrade)).status).toBe(405);
  });
});

describe("where it listens", () => {
  test("is no other address of this machine", async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => address);

    for (const address of ["127.0.0.2", "::1", ...addresses]) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect(shell.port, address, () => {
          socket.destroy();
          resolve("connected");
        });
        socket.on("error", (cause: NodeJS.ErrnoException) => resolve(cause.code ?? "failed"));
      });
      expect([address, outcome]).not.toEqual([address, "connected"]);
    }
  });

  test("is never another port than the one asked for", async () => {
    await expect(start(shell.port)).rejects.toThrow(PortTakenError);
    await expect(start(shell.port)).rejects.toThrow(`Port ${shell.port} on 127.0.0.1 is taken`);
  });
});

test("closing ends also connections that are kept open", async () => {
  const socket = connect(shell.port, "127.0.0.1");
  const ended = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.on("connect", resolve));

  await shell.close();
  await ended;

  await expect(send("GET", "/")).rejects.toThrow("ECONNREFUSED");
  shell = await start();
});
