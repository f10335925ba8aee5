import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findRuntime, readFailure, rememberFailure, runtimeState } from "./electron-runtime.mjs";
import { fetchRuntime } from "./fetch-runtime.mjs";

const day = 24 * 60 * 60 * 1000;
let root: string;
let electron: string;

/** Puts an installer there that does this, as the package's own one is run. */
function installerThat(script: string): void {
  writeFileSync(join(electron, "install.js"), script);
}

function installRuntime(): void {
  mkdirSync(join(electron, "dist"), { recursive: true });
  writeFileSync(join(electron, "dist/electron"), "");
  writeFileSync(join(electron, "path.txt"), "electron");
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sandgate-runtime-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  electron = join(root, "node_modules/electron");
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, "package.json"), '{"version":"45.4.1","type":"commonjs"}');
});

describe("Electron's runtime", () => {
  test("is present when its program is where the package says", () => {
    installRuntime();

    expect(findRuntime(root, {})).toBe(join(electron, "dist/electron"));
    expect(runtimeState(root)).toBe("present");
  });

  test("is taken from a folder of the person's own", () => {
    installRuntime();
    const own = join(root, "own");
    mkdirSync(own);
    writeFileSync(join(own, "electron"), "");

    expect(findRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: own })).toBe(join(own, "electron"));
  });

  test("is to be fetched when it is not there, or only in part", () => {
    expect([findRuntime(root, {}), runtimeState(root)]).toEqual([null, "fetchable"]);
    installRuntime();
    rmSync(join(electron, "dist"), { recursive: true });
    expect([findRuntime(root, {}), runtimeState(root)]).toEqual([null, "fetchable"]);
  });

  test("is not asked for again within a day of a failure, unless another version is wanted", () => {
    rememberFailure(root, "fetch failed");
    const now = Date.now();

    expect(runtimeState(root, now)).toBe("failed");
    expect(runtimeState(root, now + day)).toBe("fetchable");
    writeFileSync(join(electron, "package.json"), '{"version":"46.0.0"}');
    expect(runtimeState(root, now)).toBe("fetchable");
  });
});

describe("fetching it", () => {
  test("runs the package's installer and forgets an earlier failure", async () => {
    rememberFailure(root, "fetch failed");
    installerThat(`
      const fs = require("node:fs");
      fs.mkdirSync(__dirname + "/dist");
      fs.writeFileSync(__dirname + "/dist/electron", "");
      fs.writeFileSync(__dirname + "/path.txt", "electron");
    `);

    expect(await fetchRuntime(root)).toBe(true);
    expect([runtimeState(root), readFailure(root)]).toEqual(["present", null]);
  });

  test("that fails is remembered with the first line of its reason", async () => {
    installerThat(
      `console.error("TypeError: fetch failed\\n    at node:internal"); process.exit(1);`,
    );

    expect(await fetchRuntime(root)).toBe(false);
    expect(runtimeState(root)).toBe("failed");
    expect(readFailure(root)).toMatchObject({ reason: "TypeError: fetch failed" });
  });

  test("is given up when nothing arrives any more", async () => {
    installerThat(`
      const folder = require("node:os").tmpdir();
      require("node:fs").writeFileSync(__dirname + "/seen.txt", folder);
      require("node:fs").writeFileSync(folder + "/part", "x".repeat(1000));
      setInterval(() => {}, 1000);
    `);

    expect(await fetchRuntime(root, { stalledAfterMs: 1500 })).toBe(false);
    expect(readFailure(root)).toMatchObject({ reason: "the download stood still" });
    expect(() => readFileSync(readFileSync(join(electron, "seen.txt"), "utf8"))).toThrow("ENOENT");
  });
});

describe.skipIf(process.platform === "win32")("running the desktop", async () => {
  const { desktopEnvironment, runDesktop } = await import("./run-desktop.mjs");

  function runtimeThat(script: string): string {
    const file = join(root, "runtime");
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  test("ends as the app ends", async () => {
    expect(await runDesktop(runtimeThat("exit 3"), [])).toEqual({ started: true, exitCode: 3 });
  });

  test.each([
    ["misses libraries", "exit 127"],
    ["gets no sandbox from the kernel", "kill -TRAP $$"],
  ])("does not count as started where Electron %s", async (_name, script) => {
    expect(await runDesktop(runtimeThat(script), [])).toMatchObject({ started: false });
  });

  test("tells the app its data directory, and does not let an editor turn it into plain Node", () => {
    const editor = { ELECTRON_RUN_AS_NODE: "1", HOME: "/home/a" };

    expect(desktopEnvironment([], editor)).toEqual({ HOME: "/home/a" });
    for (const argv of [
      ["--data-dir", "/d"],
      ["--no-open", "--data-dir=/d"],
    ]) {
      expect(desktopEnvironment(argv, {})).toEqual({ SANDGATE_DATA_DIR: "/d" });
    }
  });
});
