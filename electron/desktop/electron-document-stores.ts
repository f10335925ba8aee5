import ElectronStore from "electron-store";
import type { Clock, DocumentStores } from "../backend/ports.ts";
import type { DocumentUpgrades } from "../backend/storage/document-upgrades.ts";
import { createDurableStores } from "../backend/storage/durable-store.ts";

/**
 * Documents for the desktop: `electron-store`, told an absolute directory, so that the web shell
 * finds the same files through `conf`.
 */
export function createElectronStores(
  directory: string,
  clock: Clock,
  upgrades?: DocumentUpgrades,
): DocumentStores {
  return createDurableStores({
    storeClass: ElectronStore,
    directory,
    clock,
    ...(upgrades ? { upgrades } : {}),
  });
}
