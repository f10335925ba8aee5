import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** One file of the build: its path below `dist`, with `/`, and its text. */
export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/** Every file of one folder of `dist`. Throws, saying what to run, when nothing was built. */
export function readBuild(folder: "electron" | "renderer"): readonly BuiltFile[] {
  const directory = join(root, "dist", folder);
  if (!existsSync(directory)) {
    throw new Error(`There is no dist/${folder}: run "npm run build" before the tests.`);
  }
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(directory.length + 1).replaceAll("\\", "/");
      return { name, text: readFileSync(path, "utf8") };
    });
}

/** One file of a build by its name. */
export function builtFile(files: readonly BuiltFile[], name: string): BuiltFile {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`The build has no ${name}; it has ${files.map((f) => f.name).join()}`);
  return file;
}
