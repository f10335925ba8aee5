import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPageFile, listPageFiles, type PageFiles } from "./page-files.ts";

let root: string;
let files: PageFiles;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sandgate-page-"));
  const page = join(root, "page");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(root, "secret.js"), "outside");
  writeFileSync(join(page, "index.html"), "<!doctype html>");
  writeFileSync(join(page, "assets", "main.js"), "1");
  writeFileSync(join(page, "assets", "main.js.map"), "{}");
  symlinkSync(join(root, "secret.js"), join(page, "linked.js"));
  files = listPageFiles(page);
});

afterAll(() => rmSync(root, { recursive: true }));

describe("the files of the page", () => {
  test("the root address is the document", () => {
    expect(findPageFile(files, "/")).toBe(findPageFile(files, "/index.html"));
    expect(findPageFile(files, "/")?.type).toBe("text/html; charset=utf-8");
  });

  test("a built asset is found with its content type", () => {
    expect(findPageFile(files, "/assets/main.js")).toStrictEqual({
      path: join(root, "page", "assets", "main.js"),
      type: "text/javascript; charset=utf-8",
    });
  });

  test("an address that is percent-encoded once is found", () => {
    expect(findPageFile(files, "/assets/%6dain.js")).toBeDefined();
  });

  test.each([
    ["a source map", "/assets/main.js.map"],
    ["a link to a file outside", "/linked.js"],
    ["a directory", "/assets"],
    ["dots", "/../secret.js"],
    ["encoded dots", "/%2e%2e/secret.js"],
    ["an encoded slash", "/..%2fsecret.js"],
    ["dots encoded twice", "/%252e%252e/secret.js"],
    ["a backslash", "/assets%5cmain.js"],
    ["a NUL", "/index.html%00.js"],
    ["broken encoding", "/%zz"],
    ["a name every object has", "/constructor"],
  ])("%s is not served", (_what, address) => {
    expect(findPageFile(files, address)).toBeUndefined();
  });

  test("a directory without a built page says how to get one", () => {
    const empty = mkdtempSync(join(root, "empty-"));

    expect(() => listPageFiles(empty)).toThrow(/npm run build/);
    expect(() => listPageFiles(join(empty, "none"))).toThrow(/npm run build/);
  });
});
