import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseJson } from "../json/parse-json.ts";
import { indexJson } from "../json-index/index-json.ts";
import { openJsonNode } from "../json-index/lazy-node.ts";
import type { JsonNode } from "../json/json-node.ts";
import { explainField } from "./explain-field.ts";
import { readUser, readUserText } from "./read-user.ts";
import { userSchemas } from "./schema/user-schemas.ts";
import { userDrift } from "./user-drift.ts";

const kinds = ["UserPerson", "UserCompany", "UserApiKey", "UserPaymentServiceProvider"] as const;
const pages = ["start-a-session-page", "session-reference-page"] as const;

function bodyOf(page: string): string {
  return readFileSync(new URL(`./testing/${page}.json`, import.meta.url), "utf8");
}

function openIndexed(text: string): JsonNode {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const node = openJsonNode({
    index: indexJson(bytes),
    decode: (part) => decoder.decode(part),
  });
  if (node === null) throw new Error("no value");
  return node;
}

function memberOf(node: JsonNode, key: string): JsonNode {
  const member = node.children.find((child) => child.key === key);
  if (member === undefined) throw new Error(`no ${key}`);
  return member;
}

describe.each(pages)("the example of the page %s", (page) => {
  describe.each([
    ["parsed", parseJson],
    ["indexed", openIndexed],
  ])("%s", (_, open) => {
    test.each(kinds)("%s has no drift at all", (kind) => {
      const drift = userDrift(memberOf(open(bodyOf(page)), kind), kind);

      expect(drift.entries).toEqual([]);
      expect(drift.complete).toBe(true);
      expect(drift.visited).toBeGreaterThan(10);
    });

    test.each(kinds)("a %s of it is read with every field", (kind) => {
      const example: unknown = JSON.parse(bodyOf(page))[kind];
      const reading = readUser(open(JSON.stringify({ [kind]: example })));
      if (!reading.ok) throw new Error(reading.message);

      expect(reading).toMatchObject({ kind, id: "1", path: [kind] });
      expect(asSent(reading.user)).toEqual(idsAsText(example));
    });
  });

  test("every value in it is explained, but for what only opens the session", () => {
    const body: unknown = JSON.parse(bodyOf(page));
    const unexplained = trailsOf(body).filter((trail) => explainField(trail) === null);

    expect(unexplained.map((trail) => trail.join("."))).toEqual([
      "",
      "Id",
      "Id.id",
      "Token",
      "Token.id",
      "Token.token",
    ]);
  });

  test("all four users at once are refused, and the message says what to do", () => {
    const reading = readUserText(bodyOf(page));

    expect(reading).toMatchObject({ ok: false, reason: "several-users" });
    expect(reading).toHaveProperty("message", expect.stringContaining("keep the one"));
  });
});

test("the schemas hold every field of the larger page in its order, and write-only ones besides", () => {
  const body: Record<string, object> = JSON.parse(bodyOf("session-reference-page"));

  for (const kind of kinds) {
    const readable = Object.entries(userSchemas[kind].fields).filter(
      ([, field]) => !("writeOnly" in field),
    );
    expect(readable.map(([name]) => name)).toEqual(Object.keys(body[kind] ?? {}));
  }
});

/** A decoded value in the form it was sent in: lists without their count. */
function asSent(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("items" in value && Array.isArray(value.items)) return value.items.map(asSent);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSent(inner)]));
}

/** Ids are decoded as text; every other number of the examples is a whole number to count with. */
function idsAsText(value: unknown, key = ""): unknown {
  if (typeof value === "number") return /(^|_)id(_|$)/.test(key) ? String(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => idsAsText(item, key));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, idsAsText(inner, name)]),
  );
}

function trailsOf(value: unknown, trail: readonly (string | number)[] = []): (string | number)[][] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          trailsOf(item, [...trail, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [[...trail], ...inner];
}
