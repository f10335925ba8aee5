import { defineOperation } from "../define-operation.ts";

export const clearRequestHistory = defineOperation(
  "request.clear-history",
  ({ accountId }, { requests }) => {
    const forgotten = requests.read(accountId).history.length;
    if (forgotten > 0) {
      requests.change(accountId, (record) => ({ ...record, history: [] }), { isRemoval: true });
    }
    return { forgotten };
  },
);
