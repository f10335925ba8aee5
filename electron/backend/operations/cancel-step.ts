import { defineOperation } from "../define-operation.ts";

export const cancelStep = defineOperation("step.cancel", ({ accountId }, { runs }) => ({
  cancelled: runs.cancel(accountId),
}));
