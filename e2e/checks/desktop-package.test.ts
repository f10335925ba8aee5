import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, Platform, type Configuration } from "electron-builder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArchive, type ArchivedFile } from "./archive.ts";
import { readBuild } from "./read-build.ts";
import { fusesOf, writeStandInElectron } from "./stand-in-electron.ts";

/*
 * Packs the built app with the real electron-builder.yml around a stand-in for Electron, and looks
 * at what would be shipped. Installers need downloads and are made by the release only.
 */

const root = join(import.meta.dirname, "../..");
const minute = 60_000;

let place: string;
let files: readonly ArchivedFile[];

/** Packs for Linux, on whatever system this runs; answers the folder of the app. */
async function pack(changes: Configuration = {}): Promise<string> {
  const output = mkdtempSync(join(place, "out-"));
  await build({
    targets: Platform.LINUX.createTarget("dir"),
    projectDir: root,
    publish: "never",
    config: { ...changes, electronDist: join(place, "electron"), directories: { output } },
  });
  return join(output, "linux-unpacked");
}

beforeAll(() => {
  readBuild("electron");
  readBuild("renderer");
  place = mkdtempSync(join(tmpdir(), "sandgate-package-"));
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    devDependencies: { electron: string };
  };
  writeStandInElectron(join(place, "electron"), manifest.devDependencies.electron);
});

afterAll(() => rmSync(place, { recursive: true }));

describe("the packed desktop app", () => {
  let app: string;

  beforeAll(async () => {
    app = await pack();
    files = readArchive(join(app, "resources/app.asar"));
  }, minute);

  test("holds the bundles, the page and the native keyring, and nothing else", () => {
    const lawful = [
      /^package\.json$/,
      /^dist\/electron\/(?:main\.mjs|preload\.cjs|chunks\/main-[^/]+\.mjs)$/,
      /^dist\/renderer\/(?:index\.html|assets\/[^/]+\.(?:js|css|woff2|svg|png))$/,
      /^node_modules\/@napi-rs\/keyring(?:-[a-z0-9-]+)?\/[^/]+$/,
    ];
    const paths = files.map(({ path }) => path);

    expect(paths.filter((path) => !lawful.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        "dist/electron/main.mjs",
        "dist/electron/preload.cjs",
        "dist/renderer/index.html",
        "node_modules/@napi-rs/keyring/index.js",
      ]),
    );
  });

  test("starts with a file that is in it", () => {
    const manifest = files.find(({ path }) => path === "package.json");
    const { main, name } = JSON.parse(manifest?.text ?? "{}") as Record<string, string>;

    expect(name).toBe("sandgate");
    expect(files.map(({ path }) => path)).toContain(main);
  });

  test("keeps the native module where the system can load it", () => {
    const native = files.filter(({ path }) => path.endsWith(".node"));

    expect(native.length).toBeGreaterThan(0);
    expect(native.every(({ unpacked }) => unpacked)).toBe(true);
  });

  test("has every fuse set as electron-builder.yml says", () => {
    expect(fusesOf(readFileSync(join(app, "sandgate")))).toStrictEqual([
      false, // runAsNode
      true, // enableCookieEncryption
      false, // enableNodeOptionsEnvironmentVariable
      false, // enableNodeCliInspectArguments
      true, // enableEmbeddedAsarIntegrityValidation
      true, // onlyLoadAppFromAsar
      false, // loadBrowserProcessSpecificV8Snapshot
      false, // grantFileProtocolExtraPrivileges
      false, // one that electron-builder does not know yet, left as Electron has it
    ]);
  });
});

describe("packing refuses", () => {
  test.each([
    ["a fuse that does not exist", { electronFuses: { runAsNodes: false } }],
    ["a setting that does not exist", { asarUnpacked: ["**/*.node"] }],
    ["a fuse that is neither on nor off", { electronFuses: { runAsNode: "no" } }],
  ])("%s", { timeout: minute }, async (_what, misspelt) => {
    await expect(pack(misspelt as Configuration)).rejects.toThrow(/configuration/i);
  });
});
