import type { ErrorCode, ErrorPayload } from "../../shared/contract/error.ts";

type Details = Omit<ErrorPayload, "code" | "message" | "retryable"> & {
  readonly retryable?: boolean;
  readonly cause?: unknown;
};

/**
 * The one error class of the trusted side. Thrown only where the meaning is known; everything else
 * bubbles and becomes `internal` in one place (`to-error-payload.ts`). The message is for people
 * and never holds a secret.
 */
export class AppError extends Error {
  readonly payload: ErrorPayload;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    const { cause, retryable = false, ...rest } = details;
    super(message, { cause });
    this.name = "AppError";
    // Last, so that the details of another failure passed on do not bring its words along.
    this.payload = { ...rest, code, message, retryable };
  }
}
