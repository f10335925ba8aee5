import Conf from "conf";
import type { Clock, DocumentStores } from "../ports.ts";
import type { DocumentUpgrades } from "./document-upgrades.ts";
import { createDurableStores } from "./durable-store.ts";

/** Documents for plain Node (the web shell): `conf`, the base class of `electron-store`. */
export function createConfStores(
  directory: string,
  clock: Clock,
  upgrades?: DocumentUpgrades,
): DocumentStores {
  return createDurableStores({
    storeClass: Conf,
    directory,
    clock,
    ...(upgrades ? { upgrades } : {}),
  });
}
