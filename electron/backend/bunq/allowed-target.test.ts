import diagnostics from "node:diagnostics_channel";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { assertAllowedTarget, customOrigin } from "./allowed-target.ts";
import { Transport } from "./transport.ts";

const refused = [
  "https://api.bunq.com/v1/user",
  "https://api.oauth.bunq.com/v1/token",
  "https://oauth.sandbox.bunq.com/auth",
  "https://oauth.bunq.com/auth",
  "https://api-oauth.bunq.com/v1/token",
  "https://x.api-oauth.sandbox.bunq.com/v1/token",
  "https://api-oauth.sandbox.bunq.com.evil.example/v1/token",
  "https://api-oauth.sandbox.bunq.com:8443/v1/token",
  "http://api-oauth.sandbox.bunq.com/v1/token",
  "https://user:pass@api-oauth.sandbox.bunq.com/v1/token",
  "https://partner-api.sandbox.bunq.com/v1/user",
  "https://public-api.sandbox.bunq.com.evil.example/v1/user",
  "https://public-api.sandbox.bunq.com:8443/v1/user",
  "http://public-api.sandbox.bunq.com/v1/user",
  "https://user:pass@public-api.sandbox.bunq.com/v1/user",
  "https://evil.example/?https://public-api.sandbox.bunq.com",
  "http://127.evil.example/",
  "http://10.0.0.1/",
  "http://192.168.1.1/",
  "http://0.0.0.0:18400/",
  "http://[::]/",
  "http://localhost.evil.example/",
  "ftp://127.0.0.1/",
];

async function send(address: string): Promise<unknown> {
  const transport = new Transport();
  const url = new URL(address);
  const { signal } = new AbortController();
  try {
    return await transport.send({
      method: "GET",
      url,
      headers: [],
      body: Buffer.alloc(0),
      timeoutMs: 500,
      signal,
    });
  } finally {
    await transport.close();
  }
}

describe("the allow-list", () => {
  test.each([
    "https://public-api.sandbox.bunq.com/v1/installation",
    "https://api-oauth.sandbox.bunq.com/v1/token",
    "http://127.0.0.1:18400/v1",
    "http://[::1]:9/v1",
    "http://localhost:18400/v1",
    "http://127.1:18400/v1",
  ])("%s is a sandbox", (address) => {
    expect(() => assertAllowedTarget(new URL(address))).not.toThrow();
  });

  test.each(refused)("%s is refused", (address) => {
    expect(() => assertAllowedTarget(new URL(address))).toThrow(AppError);
  });
});

describe("a refused address", () => {
  let sockets = 0;
  const count = (): void => {
    sockets += 1;
  };

  beforeEach(() => {
    sockets = 0;
    diagnostics.subscribe("net.client.socket", count);
  });

  afterEach(() => {
    diagnostics.unsubscribe("net.client.socket", count);
  });

  test.each(refused)("%s opens no socket", async (address) => {
    await expect(send(address)).rejects.toMatchObject({ payload: { code: "host_refused" } });

    expect(sockets).toBe(0);
  });

  test("the count does see a socket that is opened", async () => {
    await send("http://127.0.0.1:9/");

    expect(sockets).toBe(1);
  });
});

describe("a custom base URL", () => {
  test.each([
    ["http://127.0.0.1:18400", "http://127.0.0.1:18400"],
    [" http://localhost:18400/v1/ ", "http://localhost:18400"],
    ["https://[::1]:9443/", "https://[::1]:9443"],
  ])("%s is read as %s", (typed, origin) => {
    expect(customOrigin(typed)).toBe(origin);
  });

  test.each([
    "",
    "nonsense",
    "http://api.bunq.com",
    "https://public-api.sandbox.bunq.com",
    "http://me:pw@127.0.0.1",
    "http://127.0.0.1/v2",
    "file:///etc/passwd",
  ])("%s is refused with the form wanted", (typed) => {
    expect(() => customOrigin(typed)).toThrow(/http:\/\/127\.0\.0\.1:18400/);
  });
});
