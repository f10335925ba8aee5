import { runStoreCommands } from "../backend/storage/testing/run-store-commands.ts";
import { createElectronStores } from "./electron-document-stores.ts";

runStoreCommands(createElectronStores);
