import { describe, expect, test } from "vitest";
import { checkDraft } from "./check-draft.ts";
import { formattedBody } from "./check-body.ts";
import { blankDraft, type RequestDraft } from "./request-draft.ts";
import { requestPresets } from "./presets.ts";
import { variableNames, variableParts, type VariableValues } from "./request-variables.ts";

const values = Object.fromEntries(
  variableNames.map((name, index) => [name, String(index + 1)]),
) as VariableValues;

function check(draft: Partial<RequestDraft>, asItIs = false) {
  return checkDraft({ ...blankDraft, path: "/v1/x", ...draft }, { values, asItIs });
}

describe("a body", () => {
  test("that is JSON is sent as it was typed", () => {
    const body = '{ "amount" : 12.50,\n "id": 9007199254740993 }';

    expect(check({ method: "POST", body })).toMatchObject({ ok: true, value: { body } });
  });

  test("that is no JSON is refused with the place of its first mistake", () => {
    const body = '{\n  "a": 1,\n  b: 2\n}';

    expect(check({ method: "POST", body })).toMatchObject({
      ok: false,
      problem: { field: "body", message: expect.stringMatching(/^Line 3, column 3: /) as string },
    });
  });

  test("that is no JSON goes out when the person says so", () => {
    expect(check({ method: "PUT", body: "a=b" }, true)).toMatchObject({
      ok: true,
      value: { body: "a=b" },
    });
  });

  test("stays behind with a method that takes none", () => {
    for (const method of ["GET", "DELETE"] as const) {
      expect(check({ method, body: "{" })).toMatchObject({ ok: true, value: { body: null } });
    }
  });

  test("is laid out without a changed digit", () => {
    expect(formattedBody('{"a":1.50,"b":[9007199254740993]}')).toBe(
      '{\n  "a": 1.50,\n  "b": [\n    9007199254740993\n  ]\n}',
    );
    expect(formattedBody("{")).toBeNull();
    expect(formattedBody("")).toBeNull();
  });
});

test.each<[keyof RequestDraft, Partial<RequestDraft>]>([
  ["path", { path: "/v1/x/•••• session token" }],
  ["query", { query: [{ name: "a", value: "•••• API key" }] }],
  ["headers", { headers: [{ name: "a", value: "•••• API key" }] }],
  ["body", { method: "POST", body: '{"secret":"•••• API key"}' }],
])("a secret that was left out of the %s has to be filled in first", (field, draft) => {
  expect(check(draft)).toMatchObject({
    ok: false,
    problem: { field, message: expect.stringContaining("Fill it in again") as string },
  });
});

test("every preset may be sent as soon as its variables are known", () => {
  for (const { draft } of requestPresets) {
    expect(checkDraft(draft, { values, asItIs: false })).toMatchObject({ ok: true });
  }
  expect(new Set(requestPresets.map(({ id }) => id)).size).toBe(requestPresets.length);
});

test("a text is cut at its variables and whole again when joined", () => {
  const text = "/v1/user/{userID}/{nobody}/{x";
  const parts = variableParts(text);

  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.flatMap(({ variable }) => (variable ? [variable.name] : []))).toEqual([
    "userID",
    null,
  ]);
});
