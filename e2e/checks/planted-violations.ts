/** A file that breaks one law of the house, and who has to notice. */
export interface PlantedViolation {
  readonly law: string;
  readonly file: string;
  readonly source: string;
  readonly gate: "compiler" | "lint";
}

const use = "export const used: unknown =";

/** One for each law. Adding a law without a line here leaves it without a proof that it holds. */
export const plantedViolations: readonly PlantedViolation[] = [
  {
    law: "shared knows no Node",
    file: "shared/planted-node.ts",
    source: `import { sep } from "node:path";\n${use} sep;`,
    gate: "compiler",
  },
  {
    law: "shared has no global of Node",
    file: "shared/planted-process.ts",
    source: `${use} process;`,
    gate: "compiler",
  },
  {
    law: "shared has no global of a browser",
    file: "shared/planted-document.ts",
    source: `${use} document;`,
    gate: "compiler",
  },
  {
    law: "shared does not import electron",
    file: "shared/planted-electron.ts",
    source: `import { app } from "electron";\n${use} app;`,
    gate: "lint",
  },
  {
    law: "shared imports no package but zod",
    file: "shared/planted-package.ts",
    source: `import { request } from "undici";\n${use} request;`,
    gate: "lint",
  },
  {
    law: "shared does not reach into the trusted side",
    file: "shared/planted-backend.ts",
    source: `import { AppError } from "../electron/backend/app-error.ts";\n${use} AppError;`,
    gate: "lint",
  },
  {
    law: "the page knows no Node",
    file: "renderer/planted-node.ts",
    source: `import { readFileSync } from "node:fs";\n${use} readFileSync;`,
    gate: "compiler",
  },
  {
    law: "the page does not reach into the trusted side",
    file: "renderer/planted-backend.ts",
    source: `import { AppError } from "../electron/backend/app-error.ts";\n${use} AppError;`,
    gate: "compiler",
  },
  {
    law: "the page does not take even a type from the trusted side",
    file: "renderer/planted-backend-type.ts",
    source: `import type { Ports } from "../electron/backend/ports.ts";\nexport type Used = Ports;`,
    gate: "lint",
  },
  {
    law: "the page does not import electron",
    file: "renderer/planted-electron.ts",
    source: `import { ipcRenderer } from "electron";\n${use} ipcRenderer;`,
    gate: "lint",
  },
  {
    law: "the page takes no schema from the contract",
    file: "renderer/planted-schema.ts",
    source: `import { settingsSchema } from "../shared/contract/settings.ts";\n${use} settingsSchema;`,
    gate: "lint",
  },
  {
    law: "the page does not import zod",
    file: "renderer/planted-zod.ts",
    source: `import { z } from "zod";\n${use} z;`,
    gate: "lint",
  },
  {
    law: "the backend does not import electron",
    file: "electron/backend/planted-electron.ts",
    source: `import { app } from "electron";\n${use} app;`,
    gate: "lint",
  },
  {
    law: "the backend does not import electron-store",
    file: "electron/backend/planted-store.ts",
    source: `import Store from "electron-store";\n${use} Store;`,
    gate: "lint",
  },
  {
    law: "the backend has no global of a browser",
    file: "electron/backend/planted-window.ts",
    source: `${use} window;`,
    gate: "compiler",
  },
  ...(["desktop/page-address.ts", "web/security-headers.ts", "sandbox/faults.ts"] as const).map(
    (target): PlantedViolation => ({
      law: `the backend does not import ${target.split("/")[0]}`,
      file: `electron/backend/planted-${target.split("/")[0]}.ts`,
      source: `import * as other from "../${target}";\n${use} other;`,
      gate: "lint",
    }),
  ),
  {
    law: "a folder deep in the backend is the backend too",
    file: "electron/backend/vault/planted-deep.ts",
    source: `import * as other from "../../desktop/page-address.ts";\n${use} other;`,
    gate: "lint",
  },
  {
    law: "the sandbox does not import the client it answers",
    file: "electron/sandbox/planted-backend.ts",
    source: `import { AppError } from "../backend/app-error.ts";\n${use} AppError;`,
    gate: "lint",
  },
  {
    law: "the web shell does not import electron",
    file: "electron/web/planted-electron.ts",
    source: `import { app } from "electron";\n${use} app;`,
    gate: "lint",
  },
  {
    law: "the web shell does not import electron-store",
    file: "electron/web/planted-store.ts",
    source: `import Store from "electron-store";\n${use} Store;`,
    gate: "lint",
  },
  {
    law: "the web shell does not import the desktop",
    file: "electron/web/planted-desktop.ts",
    source: `import * as other from "../desktop/page-address.ts";\n${use} other;`,
    gate: "lint",
  },
  {
    law: "the desktop does not import the web shell",
    file: "electron/desktop/planted-web.ts",
    source: `import * as other from "../web/security-headers.ts";\n${use} other;`,
    gate: "lint",
  },
  {
    law: "the preload knows only the channel",
    file: "electron/preload.ts",
    source: `import { AppError } from "./backend/app-error.ts";\n${use} AppError;`,
    gate: "lint",
  },
  {
    law: "browser tests do not import the page's sources",
    file: "e2e/planted-page.ts",
    source: `export { bridge } from "../renderer/backend/bridge.ts";`,
    gate: "lint",
  },
  {
    law: "there is no default export",
    file: "shared/planted-default.ts",
    source: "export default 1;",
    gate: "lint",
  },
  {
    law: "there is no any",
    file: "electron/backend/planted-any.ts",
    source: "export const used: any = 1;",
    gate: "lint",
  },
  {
    law: "no promise is left floating",
    file: "electron/backend/planted-floating.ts",
    source: "export function run(work: () => Promise<void>): void {\n  work();\n}",
    gate: "lint",
  },
  {
    law: "every case of a union is handled",
    file: "shared/planted-switch.ts",
    source:
      'export function used(value: "a" | "b"): number {\n  switch (value) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}',
    gate: "lint",
  },
  {
    law: "no error is swallowed",
    file: "electron/backend/planted-catch.ts",
    source: "export function used(run: () => void): void {\n  try {\n    run();\n  } catch {}\n}",
    gate: "lint",
  },
  {
    law: "nothing is written to the console",
    file: "electron/backend/planted-console.ts",
    source: 'export function used(): void {\n  console.log("here");\n}',
    gate: "lint",
  },
];
