import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "vite";

/**
 * For tests: makes one plain JavaScript file of a TypeScript program, so that a test can start it in
 * a process of its own and kill it. Node 20 does not run TypeScript itself.
 */
export async function bundleChild(
  entry: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "sandgate-child-"));
  const name = basename(entry, ".ts");
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { ...alias } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
