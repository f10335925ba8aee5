import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { demoKeys } from "../demo-keys.ts";
import { routes } from "../routes.ts";
import { send } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";
import { temporaryDirectory } from "../testing/temporary-directory.ts";

const run = promisify(execFile);
const browser = { Accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8" };

/** The indented lines of a section of the guide as text. */
function exampleOf(guide: string, title: string): string {
  const [, section = ""] = guide.split(`\n${title}\n`, 2);
  const [own = ""] = section.split("\n\n\n", 1);
  return (
    own
      .match(/^ {2}.*$|^$/gm)
      ?.map((line) => line.slice(2))
      .join("\n") ?? ""
  );
}

async function has(...programs: readonly string[]): Promise<boolean> {
  const found = programs.map((program) => run("sh", ["-c", `command -v ${program}`]));
  return Promise.all(found).then(
    () => true,
    () => false,
  );
}

const canRunShell = await has("sh", "curl", "openssl", "sed", "awk");

describe("the guide at /", () => {
  test("is a page in a browser, with a style sheet and nothing else that could run or load", async () => {
    const { baseUrl } = await startForTest();

    const page = await send(baseUrl, "/", { headers: browser });

    const html = page.body.toString();
    const [, style = ""] = /<style>(.*)<\/style>/s.exec(html) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'`,
    );
    expect(html).not.toMatch(/<script|<img|<link|<form|style=/);
  });

  test("leaves all colours to the browser, so that a light and a dark one can be read", async () => {
    const { baseUrl } = await startForTest();

    const html = (await send(baseUrl, "/", { headers: browser })).body.toString();

    expect(html).toContain("color-scheme:light dark");
    const named = [...html.matchAll(/(?:color|background|border):[^;}]*/g)].map(String);
    const system =
      /^(?:background:Canvas|color:CanvasText|color:LinkText|border:1px solid GrayText)$/;
    expect(named.filter((one) => !system.test(one))).toEqual([]);
  });

  test("says the same in a terminal as in a browser", async () => {
    const { baseUrl } = await startForTest();

    const html = (await send(baseUrl, "/", { headers: browser })).body.toString();
    const text = (await send(baseUrl, "/")).body.toString();

    for (const said of [
      `${baseUrl}/v1`,
      "X-Sandbox-Hint",
      "Python SDK",
      "PHP SDK",
      "C# SDK",
      "Java SDK",
      "Postman",
      ...Object.values(demoKeys),
      ...routes.filter(({ path }) => path !== "/").map(({ path }) => path),
    ]) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
  });

  test("takes a name that is markup for text", async () => {
    const { baseUrl } = await startForTest();
    const headers = { ...browser, Host: `"><script>alert(1)</script>` };

    const answer = await send(baseUrl, "/", { headers });

    expect(answer.body.toString()).not.toContain("<script>");
  });

  test.runIf(canRunShell)(
    "has an example for curl that leads to a user object as it stands",
    async () => {
      const sandbox = await startForTest();
      const example = exampleOf((await send(sandbox.baseUrl, "/")).body.toString(), "curl");

      const { stdout } = await run("sh", ["-euc", example], { cwd: temporaryDirectory() });

      const [user = ""] = stdout.split(/(?=\{"Response":\[\{"UserPerson")/).slice(1);
      expect(JSON.parse(user)).toMatchObject({ Response: [{ UserPerson: { status: "ACTIVE" } }] });
      expect(sandbox.refused).toEqual([]);
      expect(sandbox.requests.map(({ signature }) => signature)).toContain("verified");
    },
  );
});
