// Builds one benchmark for Node and runs it: `node e2e/bench/run-bench.mjs onboarding`.
// A benchmark measures the product's own modules, which are TypeScript, so it is bundled like them.
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");
const name = process.argv[2] ?? "";
if (!/^[a-z]+$/.test(name)) {
  process.stderr.write("Name the benchmark, e.g.: npm run bench:onboarding\n");
  process.exit(2);
}
const outDir = join(root, ".cache/bench");

await build({
  configFile: false,
  root,
  logLevel: "error",
  ssr: { noExternal: true, external: ["@napi-rs/keyring", "@playwright/test", "vite"] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: { [name]: join(root, `e2e/bench/${name}-bench.ts`) },
      external: ["@playwright/test", "@napi-rs/keyring", "electron", "vite"],
      output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});

await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
