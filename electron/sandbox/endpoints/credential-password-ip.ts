import { isIPv4 } from "node:net";
import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import type { JsonObject } from "../json.ts";
import { respondPage } from "../paging.ts";
import { permittedIps } from "../permitted-ips.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { ApiKeyRow, PermittedIp } from "../sandbox-state.ts";
import { idInPath } from "./id-in-path.ts";
import { textField } from "./text-field.ts";
import { requireOwnUser } from "./user.ts";

/** As many as an address can have an id of its own for. */
const mostIps = 900;

function statusOf({ permittedIps: ips, usableUntil }: ApiKeyRow, now: number): string {
  if (ips !== null) return "ACTIVE";
  return usableUntil !== null && usableUntil <= now ? "EXPIRED" : "PENDING_FIRST_USE";
}

/** A key that is in use has no end and does not show itself; others were shown when they were made. */
function describeCredential({ sandbox, user }: SessionCall, key: ApiKeyRow) {
  const ips = key.permittedIps ?? [];
  const device = sandbox.tables.devices.firstBy("apiKey", key.id);
  const isWaiting = key.permittedIps === null && key.usableUntil !== null;
  return {
    id: key.id,
    created: bunqTime(ips[0]?.createdAt ?? user.createdAt),
    updated: bunqTime(Math.max(user.createdAt, ...ips.map(({ updatedAt }) => updatedAt))),
    status: statusOf(key, sandbox.clock.now()),
    expiry_time: isWaiting ? bunqTime(key.usableUntil) : null,
    token_value: null,
    permitted_device:
      device === undefined ? null : { description: device.description, ip: device.ip },
  };
}

function describeIp({ id, ip, isActive, createdAt, updatedAt }: PermittedIp) {
  const status = isActive ? "ACTIVE" : "INACTIVE";
  return { id, created: bunqTime(createdAt), updated: bunqTime(updatedAt), ip, status };
}

function ownKey(call: SessionCall): ApiKeyRow {
  requireOwnUser(call);
  const id = idInPath(call, "credentialId", "Credential password ip");
  const key = call.sandbox.tables.apiKeys.get(id);
  if (key?.userId !== call.user.id) throw notFound("Credential password ip", String(id));
  return key;
}

function listCredentials(call: SessionCall): Answer {
  requireOwnUser(call);
  const { apiKeys } = call.sandbox.tables;
  return respondPage(call.request, apiKeys.idsBy("user", call.user.id), (id) => ({
    CredentialPasswordIp: describeCredential(call, apiKeys.need(id)),
  }));
}

function readCredential(call: SessionCall): Answer {
  return respond({ CredentialPasswordIp: describeCredential(call, ownKey(call)) });
}

function listIps(call: SessionCall): Answer {
  const ips = new Map((ownKey(call).permittedIps ?? []).map((entry) => [entry.id, entry]));
  return respondPage(call.request, [...ips.keys()], (id) => {
    const entry = ips.get(id);
    return { PermittedIp: entry === undefined ? {} : describeIp(entry) };
  });
}

function ownIp(call: SessionCall, { permittedIps: ips }: ApiKeyRow): PermittedIp {
  const id = idInPath(call, "ipId", "Permitted ip");
  const found = ips?.find((entry) => entry.id === id);
  if (found === undefined) throw notFound("Permitted ip", String(id));
  return found;
}

function readIp(call: SessionCall): Answer {
  return respond({ PermittedIp: describeIp(ownIp(call, ownKey(call))) });
}

function isActiveIn(body: JsonObject): boolean {
  const status = body["status"] ?? "ACTIVE";
  if (status !== "ACTIVE" && status !== "INACTIVE") {
    throw badField("status", "has to be ACTIVE or INACTIVE");
  }
  return status === "ACTIVE";
}

function addIp(call: SessionCall): Answer {
  const key = ownKey(call);
  const { sandbox } = call;
  const body = bodyOf(call.request);
  const ip = textField(body, "ip");
  const isWildcard = ip === "*" && sandbox.policy().wildcard === "allow";
  if (!isIPv4(ip) && !isWildcard) throw badField("ip", "has to be an IPv4 address");
  const isActive = isActiveIn(body);
  const present = key.permittedIps ?? [];
  if (present.some((entry) => entry.ip === ip)) throw badField("ip", "is listed already");
  if (present.length >= mostIps) throw badField("ip", "is one too many");
  const all = permittedIps(key.id, [ip], sandbox.clock.now(), present);
  const added = all.slice(present.length).map((entry) => ({ ...entry, isActive }));
  sandbox.tables.apiKeys.replace({ ...key, permittedIps: [...present, ...added] });
  return respond({ Id: { id: added[0]?.id ?? 0 } });
}

function changeIp(call: SessionCall): Answer {
  const key = ownKey(call);
  const { id } = ownIp(call, key);
  const body = bodyOf(call.request);
  textField(body, "status");
  const changes = { isActive: isActiveIn(body), updatedAt: call.sandbox.clock.now() };
  const changed = (key.permittedIps ?? []).map((each) =>
    each.id === id ? { ...each, ...changes } : each,
  );
  call.sandbox.tables.apiKeys.replace({ ...key, permittedIps: changed });
  return respond({ Id: { id } });
}

const inSession = { token: "session", signature: "ifPresent" } as const;
const credentials = { ...inSession, path: "/v1/user/{userId}/credential-password-ip" } as const;
const credential = { ...inSession, path: `${credentials.path}/{credentialId}` } as const;
const ips = { ...inSession, path: `${credential.path}/ip` } as const;
const ip = { ...inSession, path: `${ips.path}/{ipId}` } as const;

/**
 * The API keys of a user and the addresses they may be used from (bunq's pages "Whitelisting and
 * updating IP addresses" and "Permitted ip": fields recorded, calls documented). An address counts
 * at the next session; live tokens are bound to none. What is refused is inferred.
 */
export const credentialPasswordIpRoutes: readonly Route[] = [
  { ...credentials, method: "GET", answer: listCredentials },
  { ...credential, method: "GET", answer: readCredential },
  { ...ips, method: "GET", answer: listIps },
  { ...ips, method: "POST", answer: addIp },
  { ...ip, method: "GET", answer: readIp },
  { ...ip, method: "PUT", answer: changeIp },
];
