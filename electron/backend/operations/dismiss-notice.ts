import { defineOperation } from "../define-operation.ts";
import { storageFacts } from "../storage-facts.ts";

export const dismissNotice = defineOperation("storage.dismiss-notice", ({ noticeId }, context) => {
  context.notices.dismiss(noticeId);
  return storageFacts(context);
});
