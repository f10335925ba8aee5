import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import { bodyOf } from "../received-request.ts";
import { credentialsIncorrect, notFound } from "../refusals.ts";
import type { InstallationCall, Route, SessionCall } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { ApiKeyRow, InstallationRow, UserRow } from "../sandbox-state.ts";
import { digestOf, newToken } from "../tokens.ts";
import { describeUser } from "../users/describe-user.ts";
import { findUsableKey } from "./find-usable-key.ts";
import { borrowsPartnerDevice } from "./partner-device.ts";
import { hideCredential } from "./provision-progress.ts";
import { textField } from "./text-field.ts";

const hour = 3600;
const ninetyDays = 7_776_000;

/** The user's auto-logout time; for payment service providers 1 hour first and 90 days afterwards. */
function timeoutOf(sandbox: SandboxParts, user: UserRow): number {
  if (user.kind !== "UserPaymentServiceProvider") return sandbox.policy().sessionTimeoutSeconds;
  const isFirst = sandbox.tables.sessions.idsBy("user", user.id).length === 0;
  return isFirst ? hour : ninetyDays;
}

function requireDevice(sandbox: SandboxParts, installation: InstallationRow, key: ApiKeyRow): void {
  const device = sandbox.tables.devices.firstBy("keyAt", `${installation.id}/${key.id}`);
  if (device === undefined && !borrowsPartnerDevice(sandbox, installation, key)) {
    throw credentialsIncorrect("Register the API key with POST /v1/device-server first.");
  }
  const { deviceStatus } = sandbox.policy();
  if (deviceStatus !== "ACTIVE") throw credentialsIncorrect(`The device is ${deviceStatus}.`);
}

function openSession({ sandbox, request, installation }: InstallationCall): Answer {
  const { tables, clock } = sandbox;
  const secret = textField(bodyOf(request), "secret");
  const apiKey = findUsableKey(sandbox, secret, request.remoteAddress);
  requireDevice(sandbox, installation, apiKey);
  hideCredential(sandbox, apiKey);
  const user = tables.users.get(apiKey.userId);
  if (user === undefined) throw new Error(`API key ${apiKey.id} belongs to no user`);

  const token = newToken(sandbox);
  const createdAt = clock.now();
  const timeoutSeconds = timeoutOf(sandbox, user);
  const session = tables.sessions.add((id) => ({
    id,
    createdAt,
    installationId: installation.id,
    userId: user.id,
    tokenDigest: digestOf(token),
    timeoutSeconds,
    endsAt: createdAt + timeoutSeconds * 1000,
    endedAt: null,
  }));
  const time = bunqTime(createdAt);
  return respond(
    { Id: { id: session.id } },
    { Token: { id: session.id, created: time, updated: time, token } },
    { [user.kind]: describeUser(sandbox, user, timeoutSeconds) },
  );
}

/** The own session by its id, or by 0, which bunq's SDKs send for "this one". */
function endSession({ sandbox, session, parameters }: SessionCall): Answer {
  const given = parameters["sessionId"] ?? "";
  if (given !== "0" && given !== String(session.id)) throw notFound("Session", given);
  sandbox.tables.sessions.replace({ ...session, endedAt: sandbox.clock.now() });
  return respond();
}

/** Opening and ending sessions (bunq's pages "Start a session" and "Session"). */
export const sessionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/session-server",
    token: "installation",
    signature: "required",
    answer: openSession,
  },
  {
    method: "DELETE",
    path: "/v1/session/{sessionId}",
    token: "session",
    signature: "ifPresent",
    answer: endSession,
  },
];
