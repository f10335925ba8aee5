import { connect } from "node:net";
import { expect, test } from "vitest";
import { createSandboxUser, send } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

test("a body that arrives in pieces is read whole", async () => {
  const sandbox = await startForTest();
  const body = `{"client_public_key":"${"x".repeat(300_000)}"}`;
  const headers = { "Transfer-Encoding": "chunked" };

  await send(sandbox.baseUrl, "/v1/installation", { body, headers });

  expect(sandbox.requests.at(-1)?.body.toString()).toBe(body);
});

test("a client that goes away in the middle of its body harms nobody", async () => {
  let interrupt = (_event: string) => undefined as void;
  const interrupted = new Promise<string>((resolve) => {
    interrupt = resolve;
  });
  const logger = { info: () => undefined, error: (event: string) => interrupt(event) };
  const { baseUrl, port } = await startForTest({ logger });
  const half =
    "POST /v1/installation HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf";
  const socket = connect(port, "127.0.0.1");
  socket.write(half, () => socket.destroy());

  expect(await interrupted).toBe("sandbox.interrupted");
  expect(await createSandboxUser(baseUrl)).toMatch(/^sandbox_/);
});

test("of a client that goes away the log names the path, and nothing of its query", async () => {
  let interrupt = (_fields: unknown) => undefined as void;
  const interrupted = new Promise<unknown>((resolve) => {
    interrupt = resolve;
  });
  const logger = {
    info: () => undefined,
    error: (_event: string, fields?: object) => interrupt(fields),
  };
  const { port } = await startForTest({ logger });
  const target = "/v1/token?grant_type=authorization_code&code=c0de&client_secret=s3cret";
  const half = `POST ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf`;
  const socket = connect(port, "127.0.0.1");
  socket.write(half, () => socket.destroy());

  const fields = await interrupted;

  expect(fields).toMatchObject({ path: "/v1/token" });
  expect(JSON.stringify(fields)).not.toMatch(/c0de|s3cret/);
});
