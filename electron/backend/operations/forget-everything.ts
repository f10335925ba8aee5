import { defineOperation } from "../define-operation.ts";
import { forgetLeftovers } from "../forget-leftovers.ts";
import { storageFacts } from "../storage-facts.ts";

export const forgetEverything = defineOperation(
  "storage.forget-everything",
  async (_input, context) => {
    const { accountKeys, accounts, exchanges, notices, requests, runs } = context;
    const { settings, stores, userBodies, vault } = context;
    // Not waited for: what a stopped step still wants to store is refused, its account being gone.
    void runs.cancelAll();
    accounts.forgetAll();
    accountKeys.forgetAll();
    exchanges.forgetAll();
    userBodies.forgetAll();
    requests.forgetAll();
    await vault.forget();
    settings.forget();
    notices.forgetAll();
    await forgetLeftovers(stores.directory);
    return storageFacts(context);
  },
);
