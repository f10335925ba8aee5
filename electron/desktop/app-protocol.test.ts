import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listPageFiles, type PageFiles } from "../backend/page-files.ts";
import { pageHeaders } from "../backend/page-security.ts";
import { answerPageRequest, registerPageScheme, servePage } from "./app-protocol.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

let root: string;
let files: PageFiles;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sandgate-protocol-"));
  mkdirSync(join(root, "page", "assets"), { recursive: true });
  writeFileSync(join(root, "secret.js"), "outside");
  writeFileSync(join(root, "page", "index.html"), "<!doctype html>");
  writeFileSync(join(root, "page", "assets", "main.js"), "export {};");
  files = listPageFiles(join(root, "page"));
});

afterAll(() => rmSync(root, { recursive: true }));

function ask(address: string, init?: RequestInit): Promise<Response> {
  return answerPageRequest(files, new Request(address, init));
}

describe("the page's scheme", () => {
  test("is an origin of its own, and bypasses nothing", async () => {
    registerPageScheme();

    expect((await currentFake()).protocol.schemes).toStrictEqual([
      {
        scheme: "sandgate",
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  test("is served by the handler that Electron is given", async () => {
    servePage(files);

    const handler = (await currentFake()).protocol.handlers.get("sandgate");
    const response = await handler?.(new Request("sandgate://bundle/"));

    expect(await response?.text()).toBe("<!doctype html>");
  });

  test("a built file is answered with its type and bytes", async () => {
    const response = await ask("sandgate://bundle/assets/main.js?v=1");

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe("export {};");
  });

  test.each([
    ["a page", "sandgate://bundle/", undefined, 200],
    ["an unknown address", "sandgate://bundle/none.js", undefined, 404],
    ["a foreign host", "sandgate://elsewhere/index.html", undefined, 404],
    ["a write", "sandgate://bundle/", { method: "POST", body: "x" }, 405],
  ])("%s is answered with every header of the page", async (_what, address, init, status) => {
    const response = await ask(address, init);

    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(pageHeaders);
  });

  test.each([
    "sandgate://bundle/../secret.js",
    "sandgate://bundle/%2e%2e/secret.js",
    "sandgate://bundle/..%2fsecret.js",
    "sandgate://bundle/assets/..%2f..%2fsecret.js",
    "sandgate://bundle/%252e%252e%252fsecret.js",
    "sandgate://bundle/..%5csecret.js",
    "sandgate://bundle/index.html%00",
    "sandgate://bundle//etc/passwd",
    "sandgate://bundle:1/index.html",
    "https://bundle/index.html",
  ])("%s leads nowhere", async (address) => {
    const response = await ask(address);

    expect(response.status).toBe(404);
    expect(await response.text()).toBe("Not found");
  });
});
