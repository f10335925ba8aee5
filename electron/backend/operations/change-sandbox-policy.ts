import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

/** The sandbox reads the values itself, so that they mean the same here as on its command line. */
export const changeSandboxPolicy = defineOperation(
  "sandbox.change-policy",
  async ({ changes }, { localSandbox, origins }) => {
    await origins.of({ environment: "local", baseUrl: null });
    const refusal = await localSandbox.changePolicy(changes);
    if (refusal !== null) {
      const { message, switchName } = refusal;
      throw new AppError(
        "invalid_input",
        message,
        switchName === null ? {} : { field: switchName },
      );
    }
    return localSandbox.read();
  },
);
