import type { DecodedUser, InnerUserSummary } from "../contract/user.ts";

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
export function sessionTimeoutOf(decoded: DecodedUser): SessionTimeout | null {
  const { summary, requestedBy, grantedBy } = decoded;
  if (summary.kind !== "UserApiKey") return timeoutFrom(summary, "");
  return (
    timeoutFrom(requestedBy, "UserApiKey.requested_by_user.") ??
    timeoutFrom(grantedBy, "UserApiKey.granted_by_user.")
  );
}

function timeoutFrom(user: InnerUserSummary | null, path: string): SessionTimeout | null {
  if (user === null || user.sessionTimeout === null || user.sessionTimeout === 0) return null;
  return { seconds: user.sessionTimeout, source: `${path}${user.kind}.session_timeout` };
}
