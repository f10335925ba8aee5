import { defineOperation } from "../define-operation.ts";

export const removeRequest = defineOperation(
  "request.remove",
  ({ accountId, savedId }, { requests }) => {
    const isThere = requests.read(accountId).saved.some(({ id }) => id === savedId);
    if (isThere) {
      requests.change(
        accountId,
        (record) => ({ ...record, saved: record.saved.filter(({ id }) => id !== savedId) }),
        { isRemoval: true },
      );
    }
    return { removed: isThere };
  },
);
