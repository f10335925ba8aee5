import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where the web shell writes a file that a person asked for: their Downloads folder, or below the data
 * directory where there is none, as on a server.
 */
export function exportsDirectory(dataDirectory: string, home: string = homedir()): string {
  const downloads = join(home, "Downloads");
  const isThere = statSync(downloads, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? downloads : join(dataDirectory, "exports");
}
