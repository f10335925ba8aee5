import { defineOperation } from "../define-operation.ts";
import { storageFacts } from "../storage-facts.ts";

export const readStorage = defineOperation("storage.read", (_input, context) =>
  storageFacts(context),
);
