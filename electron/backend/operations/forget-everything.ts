import { defineOperation } from "../define-operation.ts";
import { forgetLeftovers } from "../forget-leftovers.ts";
import { storageFacts } from "../storage-facts.ts";

export const forgetEverything = defineOperation(
  "storage.forget-everything",
  async (_input, context) => {
    const { accountKeys, accounts, exchanges, runs, settings, stores, userBodies, vault } = context;
    runs.cancelAll();
    accounts.forgetAll();
    accountKeys.forgetAll();
    exchanges.forgetAll();
    userBodies.forgetAll();
    await vault.forget();
    settings.forget();
    await forgetLeftovers(stores.directory);
    return storageFacts(context);
  },
);
