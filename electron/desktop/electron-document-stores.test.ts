import { join } from "node:path";
import { vi } from "vitest";
import { bundleChild } from "../backend/storage/testing/bundle-child.ts";
import { describeDocumentStores } from "../backend/storage/document-store.contract.ts";
import { createElectronStores } from "./electron-document-stores.ts";

vi.mock("electron", () => import("./electron-stand-in.ts"));

describeDocumentStores("electron-store (desktop)", {
  createStores: createElectronStores,
  bundleProgram: () =>
    bundleChild(join(import.meta.dirname, "electron-stores.child.ts"), {
      electron: join(import.meta.dirname, "electron-stand-in.ts"),
    }),
});
