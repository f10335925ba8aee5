import { describe, expect, test } from "vitest";
import { install, isSignedBy, onboard, parsed, send, sentence } from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("every answer", () => {
  test.each(["/", "/v1/user", "/v1/nowhere", "/v1/server-error"])(
    "at %s carries a response id of its own",
    async (path) => {
      const { baseUrl } = await startForTest();

      const first = await send(baseUrl, path);
      const second = await send(baseUrl, path);

      expect(first.headers["x-bunq-client-response-id"]).toMatch(uuid);
      expect(second.headers["x-bunq-client-response-id"]).not.toBe(
        first.headers["x-bunq-client-response-id"],
      );
    },
  );

  test("repeats the request id if there was one, and has none otherwise", async () => {
    const { baseUrl } = await startForTest();

    const headers = { "X-Bunq-Client-Request-Id": "any text, twice" };
    const named = await send(baseUrl, "/v1/user", { headers });
    const unnamed = await send(baseUrl, "/v1/user");

    expect(named.headers["x-bunq-client-request-id"]).toBe("any text, twice");
    expect(unnamed.headers["x-bunq-client-request-id"]).toBeUndefined();
  });

  test("is JSON and says so", async () => {
    const { baseUrl } = await startForTest();

    const answer = await send(baseUrl, "/v1/user");

    expect(answer.headers["content-type"]).toBe("application/json");
    expect(answer.headers["content-length"]).toBe(String(answer.body.length));
  });

  test("is signed once the client has an installation, errors included", async () => {
    const { baseUrl } = await startForTest();
    const { sessionToken: token, installation } = await onboard(baseUrl);

    for (const path of ["/v1/user", "/v1/nowhere", "/v1/user/1"]) {
      expect(isSignedBy(await send(baseUrl, path, { token }), installation.serverKey)).toBe(true);
    }
  });
});

describe("tokens", () => {
  test.each([undefined, "", "f".repeat(64)])("%s is answered bunq's 403", async (token) => {
    const { baseUrl } = await startForTest();

    const answer = await send(baseUrl, "/v1/user", token === undefined ? {} : { token });

    expect([answer.status, sentence(answer)]).toEqual([403, "Insufficient authentication."]);
  });

  test("an installation's token does not stand in for a session's", async () => {
    const { baseUrl } = await startForTest();
    const { token } = await install(baseUrl);

    const answer = await send(baseUrl, "/v1/user", { token });

    expect([answer.status, sentence(answer)]).toEqual([403, "Insufficient authentication."]);
  });
});

describe("errors", () => {
  test.each([
    { language: undefined, translated: "Insufficient authorisation." },
    { language: "en_US", translated: "Insufficient authorisation." },
    { language: "nl_NL", translated: "Onvoldoende autorisatie." },
    { language: "de_DE", translated: "Insufficient authorisation." },
  ])("in $language read $translated", async ({ language, translated }) => {
    const { baseUrl } = await startForTest();
    const { sessionToken: token } = await onboard(baseUrl);
    await send(baseUrl, "/v1/session/0", { method: "DELETE", token });
    const headers: Record<string, string> =
      language === undefined ? {} : { "X-Bunq-Language": language };

    const answer = await send(baseUrl, "/v1/user", { token, headers });

    expect(parsed(answer)).toEqual({
      Error: [
        {
          error_description: "Insufficient authorisation.",
          error_description_translated: translated,
        },
      ],
    });
  });

  test.each([
    ["/", 200],
    ["/v1/user", 403],
    ["/v1/session-server", 405],
  ])("HEAD %s answers %i without a body, with GET's headers", async (path, status) => {
    const { baseUrl } = await startForTest();

    const head = await send(baseUrl, path, { method: "HEAD" });
    const got = await send(baseUrl, path);

    expect([head.status, head.body.length]).toEqual([status, 0]);
    expect(head.headers["content-length"]).toBe(got.headers["content-length"]);
  });

  test("an unknown path is 404, a known one with another method 405", async () => {
    const { baseUrl } = await startForTest();

    const unknown = await send(baseUrl, "/v1/payments");
    const wrong = await send(baseUrl, "/v1/installation", { method: "PUT" });

    expect([unknown.status, wrong.status]).toEqual([404, 405]);
    expect(wrong.headers["x-sandbox-hint"]).toBe("This path answers POST, GET.");
  });

  test.each(['{"client_public_key":', "[]", '"text"', "7", "\u00ff"])(
    "the body %s is refused as malformed",
    async (body) => {
      const { baseUrl } = await startForTest();

      const answer = await send(baseUrl, "/v1/installation", { body });

      expect([answer.status, sentence(answer)]).toEqual([400, "Request body is not valid JSON."]);
    },
  );

  test("a body over the limit is refused, announced or not", async () => {
    const { baseUrl } = await startForTest({ policy: { maxBodyBytes: 100 } });
    const body = "x".repeat(101);
    const headers = { "Transfer-Encoding": "chunked" };

    const announced = await send(baseUrl, "/v1/installation", { body });
    const chunked = await send(baseUrl, "/v1/installation", { body, headers });

    expect([announced.status, chunked.status]).toEqual([413, 413]);
  });

  test("bunq's endpoint that always fails does", async () => {
    const { baseUrl } = await startForTest();

    const answer = await send(baseUrl, "/v1/server-error", { method: "POST" });

    expect(answer.status).toBe(500);
    expect(parsed(answer).Error).toHaveLength(1);
  });
});
