import { createConfStores } from "../create-conf-stores.ts";
import { runStoreCommands } from "./run-store-commands.ts";

runStoreCommands(createConfStores);
