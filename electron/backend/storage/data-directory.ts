import envPaths from "env-paths";

/**
 * Where both shells keep their documents unless told otherwise. Not Electron's `userData`: plain
 * Node cannot ask for that, and Chromium keeps its own files there.
 *
 * Linux `~/.local/share/sandgate-data`, macOS `~/Library/Application Support/sandgate-data`,
 * Windows `%LOCALAPPDATA%\sandgate-data\Data`.
 */
export function defaultDataDirectory(): string {
  return envPaths("sandgate", { suffix: "data" }).data;
}
