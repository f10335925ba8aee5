import { app, dialog } from "electron";
import { AppError } from "../backend/app-error.ts";

/**
 * Sandgate cannot start: says why in a native dialog, because there is no page to say it in, and
 * ends. `LockHeldError` names who holds the data and the way out.
 */
export function reportStartFailure(cause: unknown): void {
  const defect = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const message = cause instanceof AppError ? cause.message : `This is a defect.\n\n${defect}`;
  dialog.showErrorBox("Sandgate cannot start", message);
  app.exit(1);
}
