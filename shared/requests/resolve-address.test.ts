import { describe, expect, test } from "vitest";
import type { VariableValues } from "./request-variables.ts";
import { addressText, resolveAddress } from "./resolve-address.ts";

const values: VariableValues = {
  userID: "9007199254740993",
  "monetary-accountID": null,
  sessionID: "3",
  deviceID: "4",
  installationID: "5",
  "credential-password-ipID": "6",
};

function resolved(path: string, query: { name: string; value: string }[] = []): string {
  const checked = resolveAddress({ path, query }, values);
  return checked.ok ? addressText(checked.value) : checked.problem.message;
}

describe("an address with variables", () => {
  test("is filled with ids to the digit", () => {
    expect(resolved("/v1/user/{userID}")).toBe("/v1/user/9007199254740993");
  });

  test.each(["{userId}", "{user_id}", "{USERID}", "{user-id}"])(
    "means the user by %s, too",
    (written) => {
      expect(resolved(`/v1/user/${written}`)).toBe("/v1/user/9007199254740993");
    },
  );

  test("is filled in its parameters as well", () => {
    expect(resolved("/v1/x", [{ name: "of", value: "{sessionID}" }])).toBe("/v1/x?of=3");
  });

  test("names the variable that is not known, and the request that brings it", () => {
    expect(resolved("/v1/user/{userID}/monetary-account/{monetary-accountID}")).toBe(
      "{monetary-accountID} is not known yet. Send “Monetary accounts” once; its first active account fills it in.",
    );
  });

  test("says so when there is no such variable", () => {
    expect(resolved("/v1/card/{cardID}")).toContain("{cardID} is no variable");
  });
});

describe("what stays below /v1 of the account’s own origin", () => {
  // SECURITY: the session's token goes wherever this points.
  test.each([
    ["https://evil.example/v1/user", "Leave the host out"],
    ["//evil.example/v1/user", "Leave the host out"],
    ["\\\\evil.example/v1", "begins with /v1/"],
    ["/v2/user", "begins with /v1/"],
    ["/v1", "begins with /v1/"],
    ["/v1/../admin", ". and .. segments"],
    ["/v1/%2e%2E/admin", ". and .. segments"],
    ["/v1/.%2e/admin", ". and .. segments"],
    ["/v1/./user", ". and .. segments"],
    ["/v1//evil.example/user", "Two slashes"],
    ["/v1/user%2f..%2fadmin", "encoded slash"],
    ["/v1/user%5c", "encoded slash"],
    ["/v1/user#part", "#"],
    ["/v1/user\\x", "no address has"],
    ["/v1/us er", "no address has"],
    ["/v1/user\r\nX-Injected: 1", "no address has"],
    ["/v1/gebühr", "no address has"],
    ["/v1/user/%zz", "two hex digits"],
    ["/v1/user/{", "brace"],
  ])("%j is refused", (path, why) => {
    expect(resolved(path)).toContain(why);
  });

  test("a slash at the end and encoded letters are ordinary", () => {
    expect(resolved("/v1/user/a%20b/")).toBe("/v1/user/a%20b/");
  });
});

describe("parameters", () => {
  test("of the path come first, all in their order, each as often as it stands there", () => {
    const query = [
      { name: "count", value: "5" },
      { name: "tag", value: "ä &=+" },
      { name: "", value: "" },
    ];

    expect(resolved("/v1/x?older_id=7&count=2", query)).toBe(
      "/v1/x?older_id=7&count=2&count=5&tag=%C3%A4+%26%3D%2B",
    );
  });

  test("without a name are refused", () => {
    expect(resolved("/v1/x", [{ name: "", value: "5" }])).toContain("has no name");
  });

  test("are written as forms write them", () => {
    const rows = [
      ["a b", "~!*'()-._"],
      ["%", "100%"],
      ["\u{1f600}", "\ud800"],
    ] as const;
    const query = rows.map(([name, value]) => ({ name, value }));

    expect(resolved("/v1/x", query)).toBe(
      `/v1/x?${new URLSearchParams(rows.map(([name, value]) => [name, value])).toString()}`,
    );
  });
});
