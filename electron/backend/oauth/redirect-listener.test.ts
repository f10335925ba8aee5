import { networkInterfaces } from "node:os";
import { connect, createServer } from "node:net";
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { listenForRedirect } from "./redirect-listener.ts";
import type { Redirected } from "./read-redirected.ts";

const place = { host: "127.0.0.1", port: null, path: "/oauth/callback" } as const;

async function listening(kind: Redirected["kind"] = "code") {
  const came: string[] = [];
  const listener = await listenForRedirect(place, (parameters) => {
    came.push(String(parameters));
    return kind;
  });
  onTestFinished(() => listener.close());
  return { ...listener, came };
}

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function send(port: number, { path, method, headers }: Sent = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, method, headers, agent: false };
    const sent = request({ ...options, path: path ?? "/oauth/callback?code=c0de" }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject).end();
  });
}

test("a browser that comes back is heard, and its tab says that it can be closed", async () => {
  const { port, came } = await listening();

  const { status, headers, body } = await send(port);

  expect([status, came]).toEqual([200, ["code=c0de"]]);
  expect(body).toContain("You can close this tab.");
  expect(body).not.toMatch(/c0de|<script|<a |http/);
  expect(headers).toMatchObject({
    "content-security-policy": expect.stringMatching(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    ),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

test.each([
  ["refusal", 200, "Access was not granted"],
  ["notUsed", 400, "This was not used"],
] as const)("a tab that brings a %s says so", async (kind, status, words) => {
  const { port } = await listening(kind);

  const got = await send(port);

  expect([got.status, got.body.includes(words)]).toEqual([status, true]);
});

test.each<[string, Sent]>([
  ["another path", { path: "/oauth/callback/?code=a" }],
  ["another method", { method: "POST" }],
  ["a name that points here", { headers: { host: "evil.example" } }],
  ["a name that was not asked with", { headers: { host: "localhost" } }],
  ["a picture of another page", { headers: { "sec-fetch-dest": "image" } }],
  ["a frame of another page", { headers: { "sec-fetch-dest": "iframe" } }],
])("%s is refused without a word", async (_, sent) => {
  const { port, came } = await listening();

  const { status, body } = await send(port, sent);

  expect([status, body, came]).toEqual([404, "", []]);
});

test("an address of this machine that others reach does not listen", async () => {
  const { port } = await listening();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);

  for (const host of ["127.0.0.2", ...others.map(({ address }) => address)]) {
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host, port }, () => resolve("connected"));
      socket.on("error", () => resolve("refused"));
      onTestFinished(() => void socket.destroy());
    });
    expect(outcome).toBe("refused");
  }
});

test("nothing listens any more once it is closed", async () => {
  const { port, close } = await listening();
  close();

  await expect(send(port)).rejects.toThrow(/ECONNREFUSED/);
});

test.each([
  ["says nothing", ""],
  ["stops in the middle of its request", "GET /oauth/callback?code=a HTTP/1.1\r\nHost: 127"],
])("a connection that %s is cut off soon after the closing", async (_, sent) => {
  const { port, close } = await listening();
  const socket = connect({ host: "127.0.0.1", port });
  onTestFinished(() => void socket.destroy());
  const ended = new Promise((resolve) => {
    socket.resume().on("error", resolve).on("close", resolve);
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  await new Promise<void>((resolve) => void socket.write(sent, () => resolve()));
  // whoever came before has been let in once this one is answered
  await send(port);
  close();

  await ended;
  expect(socket.destroyed).toBe(true);
});

test("an answer that is being written when it is closed still arrives", async () => {
  const listener = await listenForRedirect(place, () => {
    listener.close();
    return "code";
  });
  onTestFinished(() => listener.close());

  const { status, body } = await send(listener.port);

  expect([status, body.includes("</html>")]).toEqual([200, true]);
});

test("a port that is taken is told on its field, with the way out", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  await expect(listenForRedirect({ ...place, port }, () => "code")).rejects.toMatchObject({
    payload: {
      code: "invalid_input",
      field: "redirectUri",
      message: expect.stringContaining(`Port ${port} is taken`),
    },
  });
});
