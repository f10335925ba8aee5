/**
 * For tests: as much of `electron` as `electron-store` asks for when it is loaded. Importing the
 * real one in plain Node starts a download.
 */
const standIn = {
  app: { getPath: () => "/nowhere", getVersion: () => "0.0.0" },
  ipcMain: { on: () => undefined },
  shell: {},
};

// oxlint-disable-next-line import/no-default-export -- `electron-store` imports electron's default
export default standIn;
