import { join } from "node:path";
import { bundleChild } from "./testing/bundle-child.ts";
import { createConfStores } from "./create-conf-stores.ts";
import { describeDocumentStores } from "./document-store.contract.ts";

describeDocumentStores("conf (web shell)", {
  createStores: createConfStores,
  bundleProgram: () => bundleChild(join(import.meta.dirname, "testing/conf-stores.child.ts")),
});
