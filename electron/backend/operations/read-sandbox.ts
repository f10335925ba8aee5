import { defineOperation } from "../define-operation.ts";

export const readSandbox = defineOperation("sandbox.read", (_input, { localSandbox }) =>
  localSandbox.read(),
);
