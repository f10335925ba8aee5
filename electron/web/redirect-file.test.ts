import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { writeRedirectFile } from "./redirect-file.ts";

function write(link: string) {
  const file = writeRedirectFile(link);
  onTestFinished(file.remove);
  return file;
}

describe("the file a browser is started with", () => {
  test("leads to the link at once, and by hand where that is switched off", () => {
    const page = readFileSync(write("http://127.0.0.1:18500/#t=abc").path, "utf8");

    expect(page).toContain('http-equiv="refresh" content="0;url=http://127.0.0.1:18500/#t=abc"');
    expect(page).toContain('href="http://127.0.0.1:18500/#t=abc"');
  });

  test("cannot be broken out of by a link", () => {
    const page = readFileSync(write('http://127.0.0.1/#"><script>&amp').path, "utf8");

    expect(page).not.toContain("<script>");
    expect(page).toContain("&quot;>&lt;script>&amp;amp");
  });

  test.skipIf(process.platform === "win32")("is readable by its owner only", () => {
    const { path } = write("http://127.0.0.1/");

    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  test("leaves nothing behind when it is removed, also twice", () => {
    const { path, remove } = write("http://127.0.0.1/");

    remove();
    remove();

    expect(existsSync(dirname(path))).toBe(false);
  });
});
