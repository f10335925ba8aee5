import { defineOperation } from "../define-operation.ts";
import { storageFacts } from "../storage-facts.ts";

export const unlockStorage = defineOperation("storage.unlock", async (_input, context) => {
  await context.vault.unlock();
  return storageFacts(context);
});
