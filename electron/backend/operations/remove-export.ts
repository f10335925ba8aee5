import { defineOperation } from "../define-operation.ts";

export const removeExport = defineOperation("export.remove", ({ fileId }, { writtenExports }) => ({
  outcome: writtenExports.remove(fileId),
}));
