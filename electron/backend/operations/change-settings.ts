import { defineOperation } from "../define-operation.ts";

export const changeSettings = defineOperation("settings.change", (changes, { settings }) =>
  settings.change(changes),
);
