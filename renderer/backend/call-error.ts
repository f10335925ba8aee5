import type { ErrorPayload } from "../../shared/contract/error.ts";

/** A failure envelope, thrown on this side of the bridge. `payload` says everything there is to say. */
export class CallError extends Error {
  readonly payload: ErrorPayload;

  constructor(payload: ErrorPayload) {
    super(payload.message);
    this.name = "CallError";
    this.payload = payload;
  }
}

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: CallError;
  }
}
