/**
 * Tests that replace modules, or look at what a process has loaded or opened: each has a process of
 * its own, while all others share a few. `e2e/checks/tests-apart.test.ts` finds one that is missing.
 * @type {readonly string[]}
 */
export const testsApart = [
  "electron/main.test.ts",
  "electron/preload.test.ts",
  "electron/web/start-web-shell.test.ts",
  "electron/sandbox/control-endpoint.test.ts",
  "electron/sandbox/start-sandbox.test.ts",
  "electron/backend/bunq/trusted-authorities.test.ts",
  "electron/backend/doctor/causes/network.test.ts",
  "electron/backend/doctor/causes/tls.test.ts",
  "electron/backend/doctor/causes/request-signature.test.ts",
  "electron/backend/keys/load-forge.test.ts",
  "electron/backend/oauth/redirect-listener.test.ts",
  "renderer/components/json-viewer/row-window.test.ts",
  "renderer/features/user/document/forget-closed-accounts.test.ts",
  "renderer/json-document/create-worker.test.ts",
  "renderer/json-document/spare-worker.test.ts",
];

/** A folder where that holds for every test: all of them stand in for Electron. */
export const folderApart = "electron/desktop/";
