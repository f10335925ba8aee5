import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Electron finds its fuses behind these bytes in its own executable (@electron/fuses, constants). */
const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** Electron's own defaults, one character per fuse of version 1. */
const defaultFuses = "101100110";

/**
 * A folder that electron-builder takes for an unpacked Electron, so that packing works where the
 * real one cannot be downloaded: an "executable" that is nothing but fuses.
 */
export function writeStandInElectron(directory: string, version: string): void {
  mkdirSync(join(directory, "resources"), { recursive: true });
  mkdirSync(join(directory, "locales"));
  const executable = Buffer.concat([
    Buffer.from(fuseSentinel),
    Buffer.from([1, defaultFuses.length]),
    Buffer.from(defaultFuses),
  ]);
  writeFileSync(join(directory, "electron"), executable, { mode: 0o755 });
  writeFileSync(join(directory, "version"), version);
  for (const name of ["LICENSE", "LICENSES.chromium.html", "chrome-sandbox", "resources.pak"]) {
    writeFileSync(join(directory, name), "stand-in");
  }
}

/** The fuses of an executable, in the order of Electron's schema: true where one is on. */
export function fusesOf(executable: Buffer): readonly boolean[] {
  const start = executable.indexOf(fuseSentinel);
  if (start < 0) throw new Error("the executable holds no fuses");
  const count = executable[start + fuseSentinel.length + 1] ?? 0;
  const first = start + fuseSentinel.length + 2;
  return [...executable.subarray(first, first + count)].map((state) => state === "1".charCodeAt(0));
}
