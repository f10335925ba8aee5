import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardRequest, type RequestHead, type Verdict } from "./request-guard.ts";
import { trustedAddresses } from "./trusted-addresses.ts";

const ours = "127.0.0.1:18500";
const trusted = trustedAddresses({ port: 18_500 });

type Headers = Readonly<Record<string, string | readonly string[] | null>>;

/** A head with our defaults changed by `headers`; null takes one away. */
function head(method: string, path: string, headers: Headers = {}): RequestHead {
  const defaults: Headers = {
    host: ours,
    ...(method === "POST" ? { origin: `http://${ours}`, "content-type": "application/json" } : {}),
  };
  const distinct: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries({ ...defaults, ...headers })) {
    if (value !== null) distinct[name] = typeof value === "string" ? [value] : value;
  }
  return { method, path, headers: distinct };
}

function statusOf(verdict: Verdict): number {
  return verdict.allowed ? 200 : verdict.status;
}

const foreignPage = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

describe("what comes in", () => {
  const rows: readonly [string, RequestHead, string][] = [
    ["the page", head("GET", "/"), "file"],
    ["the page with a query", head("GET", "/?from=terminal"), "file"],
    ["the head of the page", head("HEAD", "/"), "file"],
    [
      "a file the page asks for",
      head("GET", "/assets/a.js", { "sec-fetch-site": "same-origin" }),
      "file",
    ],
    ["a typed address", head("GET", "/", { "sec-fetch-site": "none", ...foreignPage }), "file"],
    [
      "a followed link",
      head("GET", "/", { "sec-fetch-site": "cross-site", ...foreignPage }),
      "file",
    ],
    [
      "a link from another port",
      head("GET", "/", { "sec-fetch-site": "same-site", ...foreignPage }),
      "file",
    ],
    [
      "a launch token",
      head("POST", "/api/session", { "sec-fetch-site": "same-origin" }),
      "session",
    ],
    ["a call", head("POST", "/api/call", { "sec-fetch-site": "same-origin" }), "call"],
    ["a call of an older browser", head("POST", "/api/call"), "call"],
    [
      "a call that names its charset",
      head("POST", "/api/call", { "content-type": "application/json; charset=UTF-8" }),
      "call",
    ],
  ];

  test.each(rows)("%s", (_name, request, door) => {
    expect(guardRequest(request, trusted)).toEqual({ allowed: true, door });
  });
});

describe("what is refused", () => {
  const rows: readonly [string, RequestHead, number][] = [
    ["a rebound name", head("GET", "/", { host: "evil.example:18500" }), 421],
    ["no name at all", head("GET", "/", { host: null }), 421],
    [
      "a name that begins like ours",
      head("GET", "/", { host: "127.0.0.1.evil.example:18500" }),
      421,
    ],
    ["localhost", head("GET", "/", { host: "localhost:18500" }), 421],
    ["another port's name", head("GET", "/", { host: "127.0.0.1:18501" }), 421],
    ["two names", head("GET", "/", { host: [ours, ours] }), 421],
    ["the wildcard address", head("GET", "/", { host: "0.0.0.0:18500" }), 421],
    [
      "a foreign name before anything else",
      head("OPTIONS", "/api/call", { host: "evil.example" }),
      421,
    ],
    [
      "a script of another site",
      head("GET", "/assets/a.js", { "sec-fetch-site": "cross-site" }),
      403,
    ],
    ["a picture for another port", head("GET", "/a.png", { "sec-fetch-site": "same-site" }), 403],
    [
      "a frame in another site",
      head("GET", "/", {
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "iframe",
      }),
      403,
    ],
    [
      "a fetch of the page by another site",
      head("GET", "/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }),
      403,
    ],
    [
      "a followed link to a file",
      head("GET", "/assets/a.js", { "sec-fetch-site": "cross-site", ...foreignPage }),
      403,
    ],
    [
      "a followed link to the door",
      head("GET", "/api/call", { "sec-fetch-site": "cross-site", ...foreignPage }),
      403,
    ],
    [
      "the door typed as an address",
      head("GET", "/api/call", { "sec-fetch-site": "none", ...foreignPage }),
      403,
    ],
    [
      "a form that navigates to the page",
      head("POST", "/", { "sec-fetch-site": "cross-site", ...foreignPage }),
      403,
    ],
    [
      "several words on who started it",
      head("GET", "/", { "sec-fetch-site": ["same-origin", "cross-site"] }),
      403,
    ],
    ["a preflight", head("OPTIONS", "/api/call", { origin: `http://${ours}` }), 405],
    ["a delete", head("DELETE", "/api/session", { origin: `http://${ours}` }), 405],
    ["a trace", head("TRACE", "/"), 405],
    ["reading from the door", head("GET", "/api/call"), 405],
    ["a post without an origin", head("POST", "/api/call", { origin: null }), 403],
    ["a post of a sandboxed frame", head("POST", "/api/call", { origin: "null" }), 403],
    [
      "a post of another port",
      head("POST", "/api/call", { origin: "http://127.0.0.1:18501" }),
      403,
    ],
    ["a post over TLS", head("POST", "/api/call", { origin: `https://${ours}` }), 403],
    [
      "a post of two origins",
      head("POST", "/api/call", { origin: [`http://${ours}`, "null"] }),
      403,
    ],
    ["a read of another origin", head("GET", "/", { origin: "http://127.0.0.1:18501" }), 403],
    ["text", head("POST", "/api/call", { "content-type": "text/plain" }), 415],
    [
      "a form",
      head("POST", "/api/call", { "content-type": "application/x-www-form-urlencoded" }),
      415,
    ],
    ["nothing said of its kind", head("POST", "/api/call", { "content-type": null }), 415],
    [
      "JSON in another charset",
      head("POST", "/api/call", { "content-type": "application/json; charset=utf-16" }),
      415,
    ],
    [
      "a kind that contains JSON's name",
      head("POST", "/api/call", { "content-type": "text/plain; application/json" }),
      415,
    ],
    ["another door", head("POST", "/api/calls"), 404],
    ["the door with a query", head("POST", "/api/call?session=x"), 404],
    ["a post to the page", head("POST", "/"), 404],
  ];

  test.each(rows)("%s", (_name, request, status) => {
    expect(statusOf(guardRequest(request, trusted))).toBe(status);
  });

  test("a refusal repeats nothing of the request", () => {
    const marked = head("POST", "/MARK", { host: "MARK.example", origin: "http://MARK" });

    expect(JSON.stringify(guardRequest(marked, trusted))).not.toContain("MARK");
  });
});

/** Values near ours: as they are typed, forged, or produced by a careless parser. */
const nearHost = fc.oneof(
  fc.string(),
  fc.webAuthority({ withPort: true }),
  fc
    .tuple(fc.constantFrom(ours, "127.0.0.1", "localhost"), fc.string({ minLength: 1 }))
    .map((parts) => parts.join("")),
  fc.tuple(fc.string({ minLength: 1 }), fc.constantFrom(ours)).map((parts) => parts.join("")),
  fc.nat({ max: 70_000 }).map((port) => `127.0.0.1:${port}`),
  fc.ipV4Extended().map((address) => `${address}:18500`),
  fc.constantFrom(
    "[::1]:18500",
    "127.1:18500",
    "2130706433:18500",
    "127.0.0.1:018500",
    `${ours}.`,
    `user@${ours}`,
    ` ${ours}`,
    `${ours},${ours}`,
  ),
);

describe("no foreign value is accepted", () => {
  test("as Host", () => {
    fc.assert(
      fc.property(nearHost, (host) => {
        fc.pre(host !== ours);
        expect(statusOf(guardRequest(head("GET", "/", { host }), trusted))).toBe(421);
      }),
      { numRuns: 1000 },
    );
  });

  test("as Origin of a post", () => {
    const nearOrigin = fc.tuple(
      fc.constantFrom("http://", "https://", "HTTP://", "file://", ""),
      nearHost,
    );
    fc.assert(
      fc.property(nearOrigin, ([scheme, host]) => {
        const origin = `${scheme}${host}`;
        fc.pre(origin !== `http://${ours}`);
        expect(statusOf(guardRequest(head("POST", "/api/call", { origin }), trusted))).toBe(403);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("names of a tunnel", () => {
  test("a name is answered under once it is allowed, and only that one", () => {
    const allowing = trustedAddresses({ port: 18_500, allowedHosts: ["box.example:8443"] });
    const through = (host: string) =>
      statusOf(
        guardRequest(head("POST", "/api/call", { host, origin: `https://${host}` }), allowing),
      );

    expect(through("box.example:8443")).toBe(200);
    expect(through("box.example")).toBe(421);
    expect(through("a.box.example:8443")).toBe(421);
  });

  test("a codespace is answered under its forwarded name, with the origin its proxy writes", () => {
    const codespace = {
      CODESPACES: "true",
      CODESPACE_NAME: "quiet-river",
      GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN: "app.github.dev",
    };
    const forwarded = trustedAddresses({ port: 18_500, environment: codespace });
    const host = "quiet-river-18500.app.github.dev";

    for (const origin of [`https://${host}`, "https://localhost:18500", "http://localhost:18500"]) {
      expect(statusOf(guardRequest(head("POST", "/api/call", { host, origin }), forwarded))).toBe(
        200,
      );
    }
    const elsewhere = { ...codespace, CODESPACES: "false" };
    const plain = trustedAddresses({ port: 18_500, environment: elsewhere });
    expect(statusOf(guardRequest(head("GET", "/", { host }), plain))).toBe(421);
  });

  test("port 80 is left out, as browsers do", () => {
    expect(trustedAddresses({ port: 80 }).hosts).toEqual(new Set(["127.0.0.1"]));
  });
});
