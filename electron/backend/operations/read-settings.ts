import { defineOperation } from "../define-operation.ts";

export const readSettings = defineOperation("settings.read", (_input, { settings }) =>
  settings.read(),
);
