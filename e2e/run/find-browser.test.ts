import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { browserPlaces } from "./browser-candidates.mjs";
import { findBrowser } from "./find-browser.mjs";

let root: string;
let said: string[];

function put(file: string): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

type Machine = NonNullable<Parameters<typeof findBrowser>[0]>;

/** A machine with nothing installed, changed by `differences`. */
function machine(differences: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    environment: { PATH: `${root}/bin:${root}/more` },
    tryBrowser: (path) => (path.includes("stub") ? null : { path, unconfined: false }),
    playwrightBrowser: () => null,
    installWithPlaywright: () => false,
    installWithApt: () => false,
    say: (sentence) => void said.push(sentence),
    ...differences,
  };
}

beforeEach(() => {
  said = [];
  root = mkdtempSync(join(tmpdir(), "sandgate-find-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
});

describe.skipIf(process.platform === "win32")("the browser for the tests", () => {
  test("is the one that was named", () => {
    const own = put("own/browser");
    put("bin/chromium");
    const environment = { SANDGATE_BROWSER: own, PATH: `${root}/bin` };

    expect(findBrowser(machine({ environment }))).toEqual({
      browser: { path: own, unconfined: false },
    });
  });

  test("is not another one when the named one does not start", () => {
    put("bin/chromium");
    for (const named of [put("stub"), join(root, "missing")]) {
      const environment = { SANDGATE_BROWSER: named, PATH: `${root}/bin` };

      expect(findBrowser(machine({ environment }))).toEqual({
        missing: `SANDGATE_BROWSER names ${named}, which does not start.`,
      });
    }
  });

  test("is the first in the path that starts", () => {
    const stub = put("stub/chromium");
    const chrome = put("more/google-chrome");
    const environment = { PATH: `${root}/stub:${root}/more` };

    expect(findBrowser(machine({ environment }))).toMatchObject({ browser: { path: chrome } });
    expect(said).toEqual([`${stub} does not start; looking further.`]);
  });

  test("is Playwright's own when there is no other", () => {
    expect(findBrowser(machine({ playwrightBrowser: () => "/cache/chrome" }))).toMatchObject({
      browser: { path: "/cache/chrome" },
    });
  });

  test("is fetched by Playwright when there is none", () => {
    let fetched: string | null = null;
    const found = findBrowser(
      machine({
        playwrightBrowser: () => fetched,
        installWithPlaywright: () => {
          fetched = "/cache/chrome";
          return true;
        },
      }),
    );

    expect(found).toMatchObject({ browser: { path: "/cache/chrome" } });
  });

  test("is the distribution's when Playwright's cannot be fetched", () => {
    const installWithApt = () => Boolean(put("bin/chromium"));

    expect(findBrowser(machine({ installWithApt }))).toMatchObject({
      browser: { path: join(root, "bin/chromium") },
    });
  });

  test("is missing with the way out when nothing helps", () => {
    expect(findBrowser(machine())).toEqual({
      missing: expect.stringContaining("name it in SANDGATE_BROWSER"),
    });
  });
});

describe("the places that are looked at", () => {
  test("are those of a Mac", () => {
    const places = browserPlaces("darwin", { HOME: "/Users/a", PATH: "/usr/local/bin" });

    expect(places[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(places).toContain("/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium");
    expect(places).toContain("/usr/local/bin/chromium");
  });

  test("are those of Windows", () => {
    const places = browserPlaces("win32", { ProgramFiles: "C:\\Program Files" });

    expect(places).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(places).toContain("C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe");
  });

  test("leave out what is relative in the path", () => {
    expect(browserPlaces("linux", { PATH: ".::bin" })).toEqual(["/opt/google/chrome/chrome"]);
  });
});
