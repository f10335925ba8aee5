import { defineOperation } from "../define-operation.ts";

export const loseSandbox = defineOperation(
  "sandbox.lose",
  async ({ what }, { localSandbox, origins }) => {
    await origins.of({ environment: "local", baseUrl: null });
    await localSandbox.lose(what);
    return localSandbox.read();
  },
);
