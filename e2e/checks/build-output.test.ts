import { builtinModules } from "node:module";
import { posix } from "node:path";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { bridgeChannel, bridgeGlobal } from "../../shared/contract/bridge.ts";
import { moduleImports } from "./module-imports.ts";
import { documentFaults, pageFaults } from "./page-faults.ts";
import { builtFile, readBuild, type BuiltFile } from "./read-build.ts";

interface Reach {
  readonly files: readonly string[];
  /** Beyond Node itself; a module of a newer Node says so by its prefix. */
  readonly packages: readonly string[];
}

/** All that runs with an entry: its files, and the packages they ask for. */
function reachOf(built: readonly BuiltFile[], entry: string): Reach {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const name of files) {
    for (const asked of moduleImports(builtFile(built, name).text)) {
      if (asked.startsWith(".")) files.add(posix.join(posix.dirname(name), asked));
      else if (!asked.startsWith("node:") && !builtinModules.includes(asked)) packages.add(asked);
    }
  }
  return { files: [...files].toSorted(), packages: [...packages].toSorted() };
}

describe("the desktop's main", () => {
  const built = readBuild("electron");
  const main = builtFile(built, "main.mjs");

  test("is an ES module", () => {
    expect(main.text).toMatch(/^import .* from "electron";$/m);
    expect(main.text).not.toMatch(/^module\.exports|^exports\./m);
  });

  test("carries everything with it but Electron and the native keyring", () => {
    const { files, packages } = reachOf(built, "main.mjs");

    expect(packages).toStrictEqual(["@napi-rs/keyring", "electron"]);
    // electron-builder.yml ships exactly these
    expect(files.filter((name) => !/^(?:main\.mjs|chunks\/main-.*)$/.test(name))).toEqual([]);
  });

  test("no bundle ships a source map", () => {
    expect(built.filter(({ name }) => name.endsWith(".map"))).toStrictEqual([]);
  });
});

describe("the plain Node entries", () => {
  test.each([
    ["web.mjs", ["@napi-rs/keyring"]],
    ["sandbox.mjs", []],
  ])("%s asks for nothing of Electron's", (entry, packages) => {
    expect(reachOf(readBuild("electron"), entry).packages).toStrictEqual(packages);
  });
});

describe("the preload", () => {
  const { text } = builtFile(readBuild("electron"), "preload.cjs");

  test("is one CommonJS file that asks for electron only", () => {
    expect(moduleImports(text)).toStrictEqual(["electron"]);
    expect(text).not.toMatch(/^import |^export /m);
    expect(text.length).toBeLessThan(2000);
  });

  test("run with nothing but electron, it gives the page one function", async () => {
    const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
    const invoked: unknown[][] = [];
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: never) => exposed.set(name, value),
      },
      ipcRenderer: { invoke: (...args: unknown[]) => invoked.push(args) },
    };
    const require = (name: string) => {
      if (name !== "electron") throw new Error(`a sandboxed preload has no ${name}`);
      return electron;
    };

    runInContext(text, createContext({ require, module: { exports: {} }, exports: {} }));
    exposed.get(bridgeGlobal)?.["call"]?.("app.read", {}, "more");

    expect([...exposed.keys()]).toStrictEqual([bridgeGlobal]);
    expect(Object.keys(exposed.get(bridgeGlobal) ?? {})).toStrictEqual(["call"]);
    expect(invoked).toStrictEqual([[bridgeChannel, "app.read", {}]]);
  });
});

describe("the page", () => {
  test("holds no Node, no keys, no schemas and no source map", () => {
    const built = readBuild("renderer");

    expect(built.some(({ name }) => name.endsWith(".js"))).toBe(true);
    expect(built.flatMap((file) => (isText(file.name) ? pageFaults(file) : []))).toStrictEqual([]);
  });

  test("has its two workers as files, which ask for nothing but files beside them", () => {
    const workers = readBuild("renderer").filter(({ name }) =>
      /^assets\/(?:json|query)-worker-[\w-]+\.js$/.test(name),
    );
    const asked = workers.flatMap(({ text }) => moduleImports(text));

    expect(workers).toHaveLength(2);
    expect(asked.filter((name) => !name.startsWith("./"))).toStrictEqual([]);
  });

  test("is made of scripts and styles of its own, none of them inline", () => {
    const { text } = builtFile(readBuild("renderer"), "index.html");

    expect(text).toMatch(/<script type="module"[^>]* src="\.\//);
    expect(documentFaults(text)).toStrictEqual([]);
  });
});

function isText(name: string): boolean {
  return /\.(?:js|css|html|map|svg)$/.test(name);
}

describe("these checks see", () => {
  test.each([
    'import{createHash as a}from"node:crypto";',
    'const fs=require("fs");',
    'import{ipcRenderer as e}from"electron";',
    'import Store from"electron-store";',
    "a.createSign(`RSA-SHA256`)",
    "new e.ZodError(t)",
    'var k="-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC"',
    'new Function("return 1")',
    "eval(e)",
    "//# sourceMappingURL=index.js.map",
    'f.rsaEncryption="1.2.840.113549.1.1.1"',
  ])("%s in a script of the page", (text) => {
    expect(pageFaults({ name: "assets/index.js", text })).toHaveLength(1);
  });

  test("a source map beside a script", () => {
    expect(pageFaults({ name: "assets/index.js.map", text: "{}" })).toHaveLength(1);
  });

  test.each([
    "<script>alert(1)</script>",
    '<script src="./a.js">alert(1)</script>',
    "<style>body { color: red }</style>",
    '<body onload="start()">',
    '<p style="color: red">',
    '<script src="https://example.com/a.js"></script>',
    '<link rel="stylesheet" href="//example.com/a.css">',
  ])("%s in the document", (html) => {
    expect(documentFaults(html)).toHaveLength(1);
  });

  test("every way a bundle asks for a module", () => {
    const text = [
      'import a from "one";',
      'import { b } from "two";',
      'import "three";',
      'export { c } from "four";',
      "let g, h, requireForm;",
      'const d = await import("five");',
      'let e = require("six");',
      'var f = __require("seven");',
      'var i = require$1("eight");',
      'g.require("not this");',
      'requireForm("nor this");',
      '// import("nor this")',
      "h = 'require(\"nor this\")';",
    ].join("\n");

    expect(moduleImports(text)).toStrictEqual(
      ["one", "two", "three", "four", "five", "six", "seven", "eight"].toSorted(),
    );
  });
});
