import { expect, test } from "vitest";
import { blankDraft } from "../../../shared/requests/request-draft.ts";
import { redactDraft } from "./redact-draft.ts";

const token = "0123456789abcdef/+";
const known = [{ name: "session token", value: token }];

// SECURITY: what is kept of a request is shown again and lies on disk.
test.each([
  ["its path", { path: `/v1/x/${encodeURIComponent(token)}` }],
  ["its parameters", { query: [{ name: "of", value: token }] }],
  ["its headers", { headers: [{ name: "X-Mine", value: `Bearer ${token}` }] }],
  ["its body", { body: `{"note":${JSON.stringify(token).replaceAll("/", "\\/")}}` }],
])("a secret in %s is left out and named", (_where, part) => {
  const { draft, leftOut } = redactDraft({ ...blankDraft, ...part }, known);

  expect(leftOut).toEqual(["session token"]);
  expect(JSON.stringify(draft)).toContain("•••• session token");
  expect(JSON.stringify(draft)).not.toContain("0123456789");
});

test("what can only be a secret is left out though nobody knows it", () => {
  const { draft, leftOut } = redactDraft(
    {
      ...blankDraft,
      query: [{ name: "client_secret", value: "somebody-elses" }],
      headers: [{ name: "Authorization", value: "Basic abc" }],
      body: '{"secret":"somebody-elses"}',
    },
    [],
  );

  expect(leftOut.toSorted()).toEqual(["API key", "client secret", "credential"]);
  expect(JSON.stringify(draft)).not.toContain("somebody-elses");
});

test("all else is kept to the character", () => {
  const draft = {
    method: "POST",
    path: "/v1/user/{userID}?count=5",
    query: [
      { name: "a", value: "b c&d" },
      { name: "", value: "" },
    ],
    headers: [{ name: "X-Bunq-Language", value: "nl_NL" }],
    body: '{ "a" : 1.50 }',
  } as const;

  expect(redactDraft(draft, known)).toEqual({ draft, leftOut: [] });
});
