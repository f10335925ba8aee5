import { defineOperation } from "../define-operation.ts";
import { requestList } from "../requests/request-list.ts";

export const listRequests = defineOperation("request.list", ({ accountId }, context) =>
  requestList(accountId, context),
);
