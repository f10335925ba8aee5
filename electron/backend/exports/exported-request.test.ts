import { describe, expect, test } from "vitest";
import { exportedRequest } from "./exported-request.ts";
import { joinParts, splitMarks } from "./marked-text.ts";
import { requestNotes } from "./export-notes.ts";
import { makeExported } from "./testing/make-exported.ts";

const apiKey = "sandbox_0123456789abcdef0123456789abcdef";
const known = [{ name: "API key", value: apiKey }];

describe("a request to export", () => {
  test("is exact where nothing was hidden in its body, also where a text looks like a mark", () => {
    const body = '{"description":"•••• API key"}';
    const request = exportedRequest(makeExported({ method: "POST", body }), new Map());

    expect(request).toMatchObject({ bodyState: "exact", body: [body], open: [] });
  });

  test("with the secret that was sent is exact again; with another it says so", () => {
    const made = makeExported({
      method: "POST",
      body: `{"secret":"${apiKey}"}`,
      known,
      signature: "s",
    });
    const same = exportedRequest(made, new Map([["API key", apiKey]]));
    const changed = exportedRequest(made, new Map([["API key", "another-key"]]));

    expect(same).toMatchObject({ bodyState: "exact", body: [`{"secret":"${apiKey}"}`] });
    expect(changed.bodyState).toBe("changed");
    expect(requestNotes(changed).join()).toContain("does not fit");
  });

  test("of an earlier session says that its token is another one by now", () => {
    const made = { ...makeExported(), isTokenFormer: true };

    expect(requestNotes(exportedRequest(made, new Map())).join()).toContain("an earlier session");
  });

  test("leaves out what belongs to the connection", () => {
    const headers = [
      ["Host", "127.0.0.1"],
      ["content-length", "2"],
      ["Connection", "keep-alive"],
      ["X-Own", "1"],
    ] as const;
    const request = exportedRequest(makeExported({ headers }), new Map());

    expect(request.headers.map(({ name }) => name)).toEqual(["X-Own"]);
  });

  test("spells a secret in its address as an address does", () => {
    const secret = "a+b/c&d=";
    const made = makeExported({
      url: `http://127.0.0.1:1/v1/token?client_secret=${encodeURIComponent(secret)}&x=1`,
      known: [{ name: "client secret", value: secret }],
    });
    const request = exportedRequest(made, new Map([["client secret", secret]]));
    const address = new URL(joinParts(request.address, () => ""));

    expect(address.searchParams.get("client_secret")).toBe(secret);
    expect(address.searchParams.get("x")).toBe("1");
  });
});

test("the longer of two names that begin alike is the one that stood there", () => {
  expect(splitMarks("a•••• former session tokenb•••• tokens")).toEqual([
    "a",
    { secret: "former session token" },
    "b",
    { secret: "token" },
    "s",
  ]);
});
