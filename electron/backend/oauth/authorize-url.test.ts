import { expect, test } from "vitest";
import { authorizeUrl, isAuthorizeUrl } from "./authorize-url.ts";
import { authorizeOriginOf, tokenOriginOf } from "./oauth-hosts.ts";

const request = { clientId: "id&=", redirectUri: "http://127.0.0.1:8400/a?b", state: "s t" };

test("the address has the four parameters, each encoded", () => {
  const url = authorizeUrl({ ...request, origin: "https://oauth.sandbox.bunq.com" });

  expect(url).toBe(
    "https://oauth.sandbox.bunq.com/auth?response_type=code&client_id=id%26%3D&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fa%3Fb&state=s+t",
  );
});

test.each([
  ["https://public-api.sandbox.bunq.com", "https://oauth.sandbox.bunq.com"],
  ["http://127.0.0.1:18400", "http://127.0.0.1:18400"],
  ["https://[::1]:9443", "https://[::1]:9443"],
])("%s is asked for at %s", (api, origin) => {
  expect(authorizeOriginOf(api)).toBe(origin);
  expect(isAuthorizeUrl(new URL(authorizeUrl({ ...request, origin })))).toBe(true);
});

test("codes are exchanged at bunq's token host, and on the same origin elsewhere", () => {
  expect(tokenOriginOf("https://public-api.sandbox.bunq.com")).toBe(
    "https://api-oauth.sandbox.bunq.com",
  );
  expect(tokenOriginOf("http://127.0.0.1:18400")).toBe("http://127.0.0.1:18400");
});
