import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "./routes.ts";
import { errorAnswer } from "./testing/answer-shapes.ts";
import { documentedRoutes } from "./testing/routes/documented-routes.ts";
import { populate, type World } from "./testing/routes/world.ts";
import { movableClock } from "./testing/movable-clock.ts";
import { send } from "./testing/sandbox-client.ts";
import { startSandbox, type RunningSandbox } from "./start-sandbox.ts";

/** Everything filled that can be, so that nothing goes unseen. */
const policy = {
  relations: "documented",
  innerUsers: "documented",
  provisionStepSeconds: 0,
} as const;

const names = routes.map(({ method, path }) => `${method} ${path}`);

/**
 * The routes that a row of the evidence page grades, out of its first column: `{u}/card` is a path,
 * `/{cardId}` goes on from the path before it, and so does a name after "its".
 */
function gradedPaths(row: string): readonly string[] {
  const [, named = "", evidence = ""] = row.split("|");
  if (!/recorded|documented|clients|inferred/.test(evidence)) return [];
  let base = "";
  let latest = "";
  return [...named.matchAll(/(its )?`([^`]+)`/g)].map(([, its, name = ""]) => {
    const account = "{u}/monetary-account/{accountId}";
    const full = name.replace("{a}", account).replace("{u}", "user/{userId}");
    const start = its === undefined ? "/v1" : latest;
    latest = name.startsWith("/{") ? base + name : `${start}/${full}`;
    if (name === "/auth") latest = name;
    if (!name.startsWith("/{")) base = latest;
    return latest;
  });
}

let sandbox: RunningSandbox;
let world: World;

beforeAll(async () => {
  sandbox = await startSandbox({ clock: movableClock(), policy });
  world = await populate(sandbox);
});

afterAll(() => sandbox.close());

describe("what is documented", () => {
  test("is every route there is, and no other", () => {
    expect(Object.keys(documentedRoutes).toSorted()).toEqual(names.toSorted());
  });

  test("has its evidence graded in the documentation", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/sandbox/evidence.md"), "utf8");
    const [, table = ""] = /^## Endpoints\n(.*?)^## /ms.exec(page) ?? [];
    const graded = table.split("\n").slice(2).flatMap(gradedPaths);
    const bunqs = new Set(routes.map(({ path }) => path).filter((path) => path !== "/"));

    expect(graded.toSorted()).toEqual([...bunqs].toSorted());
  });
});

describe("the answer in wire form of", () => {
  test.each(names)("%s", async (name) => {
    const documented = documentedRoutes[name];
    if (documented === undefined) throw new Error(`${name} has no documented shape`);
    const { call, shape, status = 200 } = documented;

    const answer = await call(world);

    const text = answer.body.toString();
    const isJson = answer.headers["content-type"] === "application/json";
    expect([answer.status, text]).toEqual([status, text]);
    expect(shape.safeParse(isJson ? JSON.parse(text) : text).error?.issues ?? []).toEqual([]);
  });
});

describe("every route that takes a token", () => {
  const guarded = routes.filter(({ token }) => token !== "none");

  test.each(guarded.map(({ method, path }) => [method, path] as const))(
    "%s %s refuses one that nobody issued, in bunq's error form",
    async (method, path) => {
      const somewhere = path.replaceAll(/\{\w+\}/g, "1");

      const answer = await send(sandbox.baseUrl, somewhere, { method, token: "f".repeat(64) });

      expect(answer.status).toBe(403);
      expect(errorAnswer.safeParse(JSON.parse(answer.body.toString())).success).toBe(true);
    },
  );

  const ofUser = guarded.filter(({ path }) => path.includes("{userId}"));

  test.each(ofUser.map(({ method, path }) => [method, path] as const))(
    "%s %s refuses another user's id as bunq refuses what is not there",
    async (method, path) => {
      const foreign = path.replace("{userId}", "1822100").replaceAll(/\{\w+\}/g, "1");
      const call = { method, token: world.person.token, body: {}, signature: true };

      const answer = await send(sandbox.baseUrl, foreign, call);

      expect(answer.status).toBe(404);
      expect(errorAnswer.safeParse(JSON.parse(answer.body.toString())).success).toBe(true);
    },
  );
});

describe("what is not there", () => {
  test.each([
    ["GET", "/v1/nothing", 404, "Route not found."],
    ["GET", "/v2/user", 404, "Route not found."],
    ["GET", "/v1/user/", 404, "Route not found."],
    ["GET", "/v1/user//card", 404, "Route not found."],
    ["DELETE", "/v1/user", 405, "Method not allowed."],
    ["PATCH", "/v1/installation", 405, "Method not allowed."],
    ["GET", "/v1/session-server", 405, "Method not allowed."],
  ])("%s %s answers %i in bunq's error form", async (method, path, status, words) => {
    const answer = await send(sandbox.baseUrl, path, { method });

    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body.toString())).toEqual({
      Error: [{ error_description: words, error_description_translated: words }],
    });
  });
});
