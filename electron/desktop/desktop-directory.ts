import { join, resolve } from "node:path";
import { app } from "electron";
import { defaultDataDirectory } from "../backend/storage/data-directory.ts";

/**
 * Where this process keeps its documents. While developing, `SANDGATE_DATA_DIR` names another place,
 * and Chromium's files follow, so that two of them run side by side.
 */
export function chooseDesktopDirectory(): string {
  const chosen = process.env["SANDGATE_DATA_DIR"];
  // SECURITY: an installed app does not let its environment move the secrets; desktop-directory.test.ts.
  if (app.isPackaged || !chosen) return defaultDataDirectory();
  const directory = resolve(chosen);
  app.setPath("userData", join(directory, "chromium"));
  return directory;
}
