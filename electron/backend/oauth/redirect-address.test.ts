import { expect, test } from "vitest";
import { listenPlaceOf, redirectUriOn } from "./redirect-address.ts";

test.each([
  ["http://127.0.0.1/oauth/callback", { host: "127.0.0.1", port: null, path: "/oauth/callback" }],
  ["http://localhost:8400/back", { host: "localhost", port: 8400, path: "/back" }],
  ["http://localhost:80/", { host: "localhost", port: 80, path: "/" }],
  ["http://127.0.0.1:8400", { host: "127.0.0.1", port: 8400, path: "/" }],
])("%s is waited for on this machine", (typed, place) => {
  expect(listenPlaceOf(typed)).toEqual(place);
});

test.each([
  "https://app.example/callback",
  "https://127.0.0.1:8400/callback",
  "http://[::1]:8400/callback",
  "http://127.0.0.2:8400/callback",
  "http://127.0.0.1:8400/callback?own=1",
  "http://localhost.example/callback",
])("%s leads elsewhere", (typed) => {
  expect(listenPlaceOf(typed)).toBeNull();
});

test.each(["", "app.example", "ftp://127.0.0.1/", "http://127.0.0.1/#x", "http://a:b@127.0.0.1/"])(
  "%s can be registered with no client",
  (typed) => {
    expect(() => listenPlaceOf(typed)).toThrow(/exactly as it is registered/);
  },
);

test("an address with a port is asked with letter by letter, another one gets the free port", () => {
  const redirectUriOf = (typed: string) => {
    const place = listenPlaceOf(typed);
    return place && redirectUriOn(typed, place, 4711);
  };

  expect(redirectUriOf("http://LOCALHOST:8400")).toBe("http://LOCALHOST:8400");
  expect(redirectUriOf("http://127.0.0.1/oauth/callback")).toBe(
    "http://127.0.0.1:4711/oauth/callback",
  );
});
