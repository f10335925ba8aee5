import type { Answer } from "./answers.ts";
import type { ReceivedRequest } from "./received-request.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { InstallationRow, SessionRow, UserRow } from "./sandbox-state.ts";

/** What a handler gets. `parameters`: the `{named}` parts of the path, as sent. */
export interface Call {
  readonly sandbox: SandboxParts;
  readonly request: ReceivedRequest;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Whose installation token, or whose session's, came with the request. */
export interface InstallationCall extends Call {
  readonly installation: InstallationRow;
}

/** A call inside a live session. */
export interface SessionCall extends InstallationCall {
  readonly session: SessionRow;
  readonly user: UserRow;
}

type Handler<C> = (call: C) => Answer | Promise<Answer>;

/** `ifPresent`: verified when sent; `required`: 466 without one. Without a token, never looked at. */
export type SignatureRule = "ifPresent" | "required";

interface RouteFields<Token extends string, C> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Parts in braces match one segment: `/v1/user/{userId}`. */
  readonly path: string;
  /** Which token has to come in `X-Bunq-Client-Authentication`; `either` takes both kinds. */
  readonly token: Token;
  readonly answer: Handler<C>;
}

/** One endpoint. The kind of token decides what its handler may rely on. */
export type Route =
  | RouteFields<"none", Call>
  | (RouteFields<"installation" | "either", InstallationCall> & { signature: SignatureRule })
  | (RouteFields<"session", SessionCall> & { signature: SignatureRule });
