import { expect, test } from "vitest";
import { defaultRedirectUri, describeRedirectUri } from "./default-redirect-uri.ts";

const client = { clientId: "c", clientSecret: { name: "client secret", digest: "00" } };

test("bunq’s sandbox is asked with a port, which has to be registered; a local one with any", () => {
  expect(defaultRedirectUri({ oauth: null, environment: "sandbox" })).toContain("127.0.0.1:8400/");
  expect(defaultRedirectUri({ oauth: null, environment: "local" })).toBe(
    "http://127.0.0.1/oauth/callback",
  );
});

test("what was used last is offered again", () => {
  const redirectUri = "https://app.example/back";
  const oauth = { ...client, clientOrigin: "entered", redirectUri, grantedAt: null } as const;

  expect(defaultRedirectUri({ oauth, environment: "local" })).toBe(redirectUri);
});

test.each([
  ["http://127.0.0.1/oauth/callback", /any port that is free/],
  ["http://localhost:8400/back", /listens on port 8400/],
  ["https://app.example/back", /you paste/],
  ["http://127.0.0.1:8400/?own=1", /you paste/],
  ["nonsense", /letter by letter/],
  ["", /letter by letter/],
])("%s: the hint says where the answer arrives", (typed, words) => {
  expect(describeRedirectUri(typed)).toMatch(words);
});
