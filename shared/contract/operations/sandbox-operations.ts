import { z } from "zod";
import { localSandboxSchema, sandboxLosses, switchValueSchema } from "../local-sandbox.ts";
import { nothing, operation } from "../operation.ts";

/** The local sandbox, from the app's side. */
export const sandboxOperations = {
  "sandbox.read": operation("query", nothing, localSandboxSchema),
  /** Starts the local sandbox, which otherwise waits until a step needs it. */
  "sandbox.start": operation("command", nothing, localSandboxSchema),
  /**
   * Turns switches, all or none, until the program ends. The sandbox itself reads the values; one it
   * does not take is `invalid_input` with the switch as `field`.
   */
  "sandbox.change-policy": operation(
    "command",
    z.strictObject({ changes: z.record(z.string().max(64), switchValueSchema) }),
    localSandboxSchema,
  ),
  /** What the running sandbox knows is lost for good; accounts here find out at their next step. */
  "sandbox.lose": operation(
    "command",
    z.strictObject({ what: z.enum(sandboxLosses) }),
    localSandboxSchema,
  ),
} as const;
