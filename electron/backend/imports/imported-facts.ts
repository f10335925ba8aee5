import { sessionTimeoutOf } from "../../../shared/user/session-timeout.ts";
import { thisSession } from "../../../shared/session/this-session.ts";
import type { AccountFacts } from "../accounts/account-record.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { userFacts } from "../accounts/user-facts.ts";
import { isSessionOver } from "./context-notes.ts";
import type { ImportedContext, ImportedSession } from "./imported-context.ts";

type Facts = Pick<AccountFacts, "key" | "installation" | "apiKey" | "device" | "session" | "user">;

/** As where a session's answer does not say. */
const documentedDefault = { seconds: 604_800, source: "bunq's documented default of one week" };

/** A hundred years; bunq's longest is ninety days. */
const longestSeconds = 100 * 365 * 24 * 3600;

/**
 * What an account may say of a context that another client made. What its file does not tell stays
 * unknown, and nothing is taken for verified that was not verified here.
 */
export function importedFacts(context: ImportedContext, now: number): Facts {
  const { pair, apiKey, installationToken, session, user } = context;
  const { fingerprint, publicKeyPem, bits } = pair;
  const lives = session !== null && !isSessionOver(context, now);
  const isRegistered = session !== null || context.deviceId !== null || user !== null;
  return {
    key: { fingerprint, publicKeyPem, bits, origin: "imported", createdAt: now },
    installation: {
      id: context.installationId,
      token: maskSecret("installation token", installationToken),
      serverKeyFingerprint: context.serverKeyFingerprint,
      serverPublicKeyPem: context.serverPublicKeyPem,
      registeredAt: null,
    },
    apiKey:
      apiKey === null
        ? null
        : {
            secret: maskSecret("API key", apiKey),
            origin: "imported",
            prefixed: apiKey.startsWith("sandbox_"),
          },
    device: isRegistered
      ? {
          id: context.deviceId,
          description: null,
          permittedIps: null,
          registeredAt: null,
          shared: false,
        }
      : null,
    session: lives ? sessionFacts(session, context, now) : null,
    user: lives && user !== null ? userFacts(user, null) : null,
  };
}

function sessionFacts(
  { id, token, endsAt: told }: ImportedSession,
  { user }: ImportedContext,
  now: number,
): NonNullable<Facts["session"]> {
  const said = (user && sessionTimeoutOf(user)) ?? documentedDefault;
  // a file may say anything, and no date reaches further than this one's year
  const timeout = { ...said, seconds: Math.min(said.seconds, longestSeconds) };
  const endsAt = told ?? now + timeout.seconds * 1000;
  const startedAt = Math.min(endsAt - timeout.seconds * 1000, now);
  return {
    id: id ?? thisSession,
    token: maskSecret("session token", token),
    openedAt: startedAt,
    endsAt,
    startedAt,
    startSource: "file",
    clockOffsetMs: 0,
    extendedUntil: null,
    renewal: null,
    timeoutSeconds: timeout.seconds,
    timeoutSource: timeout.source,
    verifiedWith: null,
  };
}
