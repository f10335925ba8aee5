import { isIPv4 } from "node:net";
import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import type { JsonObject } from "../json.ts";
import { respondPage } from "../paging.ts";
import { permittedIps } from "../permitted-ips.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { InstallationCall, Route } from "../route.ts";
import type { SandboxPolicy } from "../sandbox-policy.ts";
import type { DeviceRow } from "../sandbox-state.ts";
import { findUsableKey } from "./find-usable-key.ts";
import { idInPath } from "./id-in-path.ts";
import { textField } from "./text-field.ts";

/** IPv4 only, as bunq's page "Device registration" says; `*` stands for every address. */
function permittedIpsOf(body: JsonObject): readonly string[] {
  const given = body["permitted_ips"] ?? [];
  if (!Array.isArray(given)) throw badField("permitted_ips", "has to be a list");
  return given.map((entry: unknown) => {
    if (typeof entry !== "string") throw badField("permitted_ips", "has to hold strings");
    if (entry !== "*" && !isIPv4(entry))
      throw badField("permitted_ips", "has to hold IPv4 addresses");
    return entry;
  });
}

/** Nothing listed means the caller's own address; a list without it locks the caller out, as at bunq. */
function bindingOf(listed: readonly string[], callerIp: string, policy: SandboxPolicy) {
  if (listed.length === 0) return [callerIp];
  if (policy.wildcard === "allow") return listed;
  return [...new Set(listed.map((entry) => (entry === "*" ? callerIp : entry)))];
}

function registerDevice({ sandbox, request, installation }: InstallationCall): Answer {
  const body = bodyOf(request);
  const description = textField(body, "description");
  const secret = textField(body, "secret");
  const listed = permittedIpsOf(body);
  const ip = request.remoteAddress;
  const apiKey = findUsableKey(sandbox, secret, ip);

  if (apiKey.permittedIps === null) {
    const binding = bindingOf(listed, ip, sandbox.policy());
    const permitted = permittedIps(apiKey.id, binding, sandbox.clock.now());
    sandbox.tables.apiKeys.replace({ ...apiKey, permittedIps: permitted });
  }
  const device = sandbox.tables.devices.add((id) => ({
    id,
    createdAt: sandbox.clock.now(),
    installationId: installation.id,
    apiKeyId: apiKey.id,
    description,
    ip,
  }));
  return respond({ Id: { id: device.id } });
}

function describeDevice(device: DeviceRow, status: SandboxPolicy["deviceStatus"]) {
  const time = bunqTime(device.createdAt);
  const { id, description, ip } = device;
  return { id, created: time, updated: time, description, ip, status };
}

function listDevices({ sandbox, installation, request }: InstallationCall): Answer {
  const { devices } = sandbox.tables;
  const { deviceStatus } = sandbox.policy();
  return respondPage(request, devices.idsBy("installation", installation.id), (id) => ({
    DeviceServer: describeDevice(devices.need(id), deviceStatus),
  }));
}

function readDevice(call: InstallationCall): Answer {
  const { sandbox, installation } = call;
  const id = idInPath(call, "deviceId", "Device");
  const device = sandbox.tables.devices.get(id);
  if (device?.installationId !== installation.id) throw notFound("Device", String(id));
  return respond({ DeviceServer: describeDevice(device, sandbox.policy().deviceStatus) });
}

const read = { method: "GET", token: "either", signature: "ifPresent" } as const;

/** Binding an API key to an installation and to addresses (bunq's page "Device registration"). */
export const deviceRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/device-server",
    token: "installation",
    signature: "ifPresent",
    answer: registerDevice,
  },
  { ...read, path: "/v1/device-server", answer: listDevices },
  { ...read, path: "/v1/device-server/{deviceId}", answer: readDevice },
  { ...read, path: "/v1/device", answer: listDevices },
  { ...read, path: "/v1/device/{deviceId}", answer: readDevice },
];
