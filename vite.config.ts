import { rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions } from "vite";
import { graphGuard } from "./e2e/checks/graph-guard.ts";

const root = import.meta.dirname;
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** One Node bundle: everything inside but Node itself, Electron and the native keyring. */
function nodeBundle(entries: Record<string, string>, format: "es" | "cjs"): EnvironmentOptions {
  return {
    consumer: "server",
    resolve: { noExternal: true, external: ["electron", "@napi-rs/keyring"] },
    build: {
      outDir: resolve(root, "dist/electron"),
      emptyOutDir: false,
      target: format === "cjs" ? "chrome140" : "node20",
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: [...builtins, /^electron(\/|$)/, "@napi-rs/keyring"],
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, resolve(root, file)]),
        ),
        output: {
          format,
          entryFileNames: format === "cjs" ? "[name].cjs" : "[name].mjs",
          // named for their bundle, so that the desktop app ships its own and not the web shell's
          chunkFileNames: `chunks/${Object.keys(entries)[0]}-[name]-[hash].mjs`,
        },
      },
    },
  };
}

/**
 * One file, four builds: the page with its workers, the desktop's main (ESM), its preload (one CommonJS file, because
 * a sandboxed preload cannot be ESM), and the plain Node entries (web shell, local sandbox).
 */
export default defineConfig({
  root: resolve(root, "renderer"),
  base: "./",
  plugins: [react(), graphGuard()],
  build: { sourcemap: false },
  // modules of the page's own origin, not `blob:`; each worker's graph has to keep the law as well
  worker: { format: "es", plugins: () => [graphGuard("worker")] },
  environments: {
    client: {
      build: {
        outDir: resolve(root, "dist/renderer"),
        emptyOutDir: true,
        target: "chrome140",
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: resolve(root, "renderer/index.html") },
      },
    },
    main: nodeBundle({ main: "electron/main.ts" }, "es"),
    preload: nodeBundle({ preload: "electron/preload.ts" }, "cjs"),
    node: nodeBundle(
      { web: "electron/web.ts", sandbox: "electron/sandbox/serve-sandbox.ts" },
      "es",
    ),
  },
  builder: {
    buildApp: async (builder) => {
      // three bundles share the folder, so none of them may empty it; old chunks would be shipped
      rmSync(resolve(root, "dist/electron"), { recursive: true, force: true });
      for (const name of ["client", "main", "preload", "node"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
