import { describe, expect, test } from "vitest";
import { graphFaults } from "./graph-guard.ts";

const root = "/home/someone/sandgate";

/** Module ids as a build without a fault has them. */
const lawful: Readonly<Record<string, readonly string[]>> = {
  client: [`${root}/renderer/main.ts`, `${root}/shared/assert-never.ts`],
  worker: [
    `${root}/renderer/json-document/json-worker.ts`,
    `${root}/shared/json-index/index-json.ts`,
  ],
  main: [
    `${root}/electron/main.ts`,
    `${root}/electron/backend/ports.ts`,
    `${root}/node_modules/zod/index.js`,
  ],
  preload: [`${root}/electron/preload.ts`, `${root}/shared/contract/bridge.ts`],
  node: [`${root}/electron/web.ts`, `${root}/electron/sandbox/start-sandbox.ts`],
};

describe("the guard of the module graph", () => {
  test.each(Object.entries(lawful))("is content with a lawful %s", (bundle, ids) => {
    expect(graphFaults(bundle, ids)).toStrictEqual([]);
  });

  test.each([
    ["client", "electron/backend/app-error.ts"],
    ["client", "electron/sandbox/faults.ts"],
    ["client", "electron/main.ts"],
    ["client", "node_modules/zod/index.js"],
    ["client", "node_modules/node-forge/lib/index.js"],
    ["client", "node_modules/electron-store/index.js"],
    ["worker", "electron/backend/app-error.ts"],
    ["worker", "renderer/stores/open-layer.ts"],
    ["worker", "shared/contract/user.ts"],
    ["worker", "node_modules/react/index.js"],
    ["worker", "node_modules/zod/index.js"],
    ["main", "renderer/main.ts"],
    ["main", "electron/web/start-web-shell.ts"],
    ["main", "electron/desktop/testing/fake-electron.ts"],
    ["main", "electron/testing/create-test-backend.ts"],
    ["preload", "electron/backend/ports.ts"],
    ["preload", "shared/contract/operations.ts"],
    ["preload", "node_modules/zod/index.js"],
    ["node", "renderer/main.ts"],
    ["node", "electron/desktop/main-window.ts"],
    ["node", "node_modules/electron-store/index.js"],
    ["node", "electron/testing/create-test-backend.ts"],
  ])("stops a %s that holds %s", (bundle, file) => {
    const faults = graphFaults(bundle, [...(lawful[bundle] ?? []), `${root}/${file}`]);

    expect(faults).toStrictEqual([`${bundle} must not hold ${root}/${file}`]);
  });

  test("stops a page that got a module of Node, or its browser stand-in", () => {
    expect(graphFaults("client", [...(lawful["client"] ?? []), "node:fs"])).toHaveLength(1);
    expect(
      graphFaults("client", [...(lawful["client"] ?? []), "__vite-browser-external:fs"]),
    ).toHaveLength(1);
  });

  test("sees a path of Windows as well", () => {
    const ids = (lawful["client"] ?? []).map((id) => id.replaceAll("/", "\\"));

    expect(graphFaults("client", ids)).toStrictEqual([]);
    expect(
      graphFaults("client", [...ids, "C:\\sandgate\\electron\\backend\\ports.ts"]),
    ).toHaveLength(1);
  });

  test("stops when it looks at the wrong graph, rather than finding nothing in it", () => {
    expect(graphFaults("client", [])).toHaveLength(2);
    expect(graphFaults("main", lawful["preload"] ?? [])).not.toStrictEqual([]);
  });

  test("stops at a bundle it has no rule for", () => {
    expect(graphFaults("another", [])).toStrictEqual(['no rule for the bundle "another"']);
  });
});
