import { defineOperation } from "../define-operation.ts";

export const readApp = defineOperation("app.read", (_input, { version, shell, clipboard }) => ({
  version,
  shell,
  platform: process.platform,
  copiesUnseen: clipboard !== null,
}));
