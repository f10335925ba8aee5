import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { allowedRedirect } from "./redirect-address.ts";

const row = { id: 1, createdAt: 0, ownerId: 1, clientId: "c", secret: "s" };

function clientWith(url: string) {
  return { ...row, callbackUrls: [{ id: 1, createdAt: 0, url }] };
}

const parts =
  "http: https: // / \\ 127.0.0.1 localhost evil.example @ :80 : ? # %2f %40 . callback [::1] 0x7f.1 javascript:";
const pieces = constantFrom("\t", "\n", ...parts.split(" "));

test("whatever is registered, a browser is only ever sent to this machine", () => {
  const addresses = array(pieces, { maxLength: 12 }).map((chosen) => chosen.join(""));
  assert(
    property(addresses, (address) => {
      const allowed = allowedRedirect(clientWith(address), address);
      if (allowed === null) return;
      expect(allowed.protocol).toBe("http:");
      expect(["127.0.0.1", "localhost"]).toContain(allowed.hostname);
      expect(allowed.username + allowed.password).toBe("");
    }),
    { numRuns: 5000, examples: [["http://127.0.0.1:80@evil.example/"], ["http://localhost/a"]] },
  );
});

test("an address without a port allows every port and nothing else", () => {
  const client = clientWith("http://127.0.0.1/callback");

  expect(allowedRedirect(client, "http://127.0.0.1:65535/callback")?.port).toBe("65535");
  assert(
    property(string(), (rest) => {
      const allowed = allowedRedirect(client, `http://127.0.0.1:4000/callback${rest}`);
      if (allowed !== null) expect(allowed.href).toBe("http://127.0.0.1:4000/callback");
    }),
    { numRuns: 1000, examples: [["#"], ["?"], ["?#"], ["\t"], [" "]] },
  );
});

test("an address with a port allows that one", () => {
  const client = clientWith("http://127.0.0.1:4000/callback");

  expect(allowedRedirect(client, "http://127.0.0.1:4000/callback")).not.toBeNull();
  expect(allowedRedirect(client, "http://127.0.0.1:4001/callback")).toBeNull();
});

test.each(["http://127.0.0.1/callback", "http://127.0.0.1:4000/callback"])(
  "a fragment is refused, even an empty one, whatever was registered: %s",
  (address) => {
    for (const fragment of ["#", "#here"]) {
      const given = address + fragment;
      expect(allowedRedirect(clientWith(address), given)).toBeNull();
      expect(allowedRedirect(clientWith(given), given)).toBeNull();
    }
  },
);

test("an empty query is registered as well, or is another address", () => {
  const without = "http://127.0.0.1/callback";

  expect(allowedRedirect(clientWith(without), `${without}?`)).toBeNull();
  expect(allowedRedirect(clientWith(`${without}?`), without)).toBeNull();
  expect(allowedRedirect(clientWith(`${without}?`), "http://127.0.0.1:4000/callback?")?.href).toBe(
    "http://127.0.0.1:4000/callback?",
  );
});
