import { AppError } from "../app-error.ts";

/** `invalid_input` on the text. `message` names what is wrong and where, and quotes no value. */
export function importRefusal(message: string, cause?: unknown): AppError {
  return new AppError("invalid_input", message, { field: "text", cause });
}
