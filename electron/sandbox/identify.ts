import { extendedEnd } from "../../shared/session/session-life.ts";
import { headerOf, type ReceivedRequest } from "./received-request.ts";
import {
  alreadyHasSession,
  insufficientAuthentication,
  insufficientAuthorisation,
} from "./refusals.ts";
import type { Refusal } from "./refusal.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { InstallationRow, SessionRow, UserRow } from "./sandbox-state.ts";
import { digestOf } from "./tokens.ts";

/** Who is calling. `session` is null when the token is an installation's. */
export interface Caller {
  readonly installation: InstallationRow;
  readonly session: { readonly row: SessionRow; readonly user: UserRow } | null;
}

function sessionEnded(sandbox: SandboxParts, session: SessionRow): Refusal {
  const hint = session.endedAt === null ? "The session expired." : "The session was deleted.";
  return sandbox.policy().expiredSession === 401
    ? insufficientAuthorisation(hint)
    : insufficientAuthentication(hint);
}

function extend(sandbox: SandboxParts, session: SessionRow): SessionRow {
  const { extensionWindowSeconds: windowSeconds, extensionMaxSeconds: maxSeconds } =
    sandbox.policy();
  const end = extendedEnd(session, sandbox.clock.now(), { windowSeconds, maxSeconds });
  if (end === session.endsAt) return session;
  const extended = { ...session, endsAt: end };
  sandbox.tables.sessions.replace(extended);
  return extended;
}

function callerOfSession(sandbox: SandboxParts, session: SessionRow): Caller {
  const { tables, clock } = sandbox;
  if (session.endedAt !== null || session.endsAt <= clock.now()) {
    throw sessionEnded(sandbox, session);
  }
  const installation = tables.installations.get(session.installationId);
  const user = tables.users.get(session.userId);
  if (installation === undefined || user === undefined) {
    throw new Error(`session ${session.id} points at rows that do not exist`);
  }
  return { installation, session: { row: extend(sandbox, session), user } };
}

/** Finds who a token belongs to, ends or extends its session, and refuses unknown ones. */
export function identify(sandbox: SandboxParts, request: ReceivedRequest): Caller {
  const token = headerOf(request, "x-bunq-client-authentication") ?? "";
  if (token === "") {
    throw insufficientAuthentication("The request has no X-Bunq-Client-Authentication header.");
  }
  const digest = digestOf(token);
  const installation = sandbox.tables.installations.firstBy("token", digest);
  if (installation !== undefined) return { installation, session: null };

  const session = sandbox.tables.sessions.firstBy("token", digest);
  if (session !== undefined) return callerOfSession(sandbox, session);
  throw insufficientAuthentication("This sandbox never issued that token.");
}

/** The caller of a call that takes the installation token only. */
export function requireInstallation(caller: Caller): InstallationRow {
  if (caller.session !== null) throw alreadyHasSession();
  return caller.installation;
}

/** The session of a call that needs one. */
export function requireSession(caller: Caller): NonNullable<Caller["session"]> {
  if (caller.session === null) {
    throw insufficientAuthentication("This call takes a session token, not the installation's.");
  }
  return caller.session;
}
