import type { DecodedUser } from "./decode-user.ts";

/** `seconds`: the auto-logout time; `source`: the field it came from, as a path in the answer. */
export interface SessionTimeout {
  readonly seconds: number;
  readonly source: string;
}

/**
 * How long a session of this user lasts. A `UserApiKey` has no auto-logout of its own: that of the
 * user who asked applies, and that of the user who granted where the first is not said. Null when
 * the answer says nothing, or says zero.
 */
export function sessionTimeoutOf(user: DecodedUser): SessionTimeout | null {
  const saying = timesIn(user).find(({ seconds }) => typeof seconds === "number" && seconds > 0);
  return saying?.seconds ? { ...saying, seconds: saying.seconds } : null;
}

/** Where an auto-logout time may stand, the one that counts first. */
interface SaidTime {
  readonly seconds: number | null | undefined;
  readonly source: string;
}

function timesIn({ summary, requestedBy, grantedBy }: DecodedUser): readonly SaidTime[] {
  const own = { seconds: summary.sessionTimeout, source: `${summary.kind}.session_timeout` };
  if (summary.kind !== "UserApiKey") return [own];
  return [
    { wrapper: "requested_by_user", user: requestedBy },
    { wrapper: "granted_by_user", user: grantedBy },
  ].map(({ wrapper, user }) => ({
    seconds: user?.sessionTimeout,
    source: `UserApiKey.${wrapper}.${user?.kind}.session_timeout`,
  }));
}
