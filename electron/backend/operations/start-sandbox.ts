import { defineOperation } from "../define-operation.ts";

/** Through the origins, which say a failed start in words and tell accounts the address. */
export const startLocalSandbox = defineOperation(
  "sandbox.start",
  async (_input, { localSandbox, origins }) => {
    await origins.of({ environment: "local", baseUrl: null });
    return localSandbox.read();
  },
);
