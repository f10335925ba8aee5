import { randomBytes } from "node:crypto";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { AppError } from "./app-error.ts";
import type { Logger } from "./ports.ts";

/**
 * Any thrown thing becomes a payload. Unknown ones are our defects: the page gets a reference, the
 * log gets the stack under that reference.
 */
export function toErrorPayload(thrown: unknown, operation: string, logger: Logger): ErrorPayload {
  if (thrown instanceof AppError) return thrown.payload;

  const reference = randomBytes(4).toString("hex");
  const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  logger.error("operation.defect", { operation, reference, stack });
  return {
    code: "internal",
    message: `Sandgate has a defect here. Nothing was lost. Reference ${reference} finds it in the log.`,
    retryable: false,
    reference,
  };
}
