import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";

try {
  ensureInstalled();
  ensureBuilt();
  // Read from here only now, because the build may just have written it.
  await import(new URL("../../dist/electron/sandbox.mjs", import.meta.url).href);
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
