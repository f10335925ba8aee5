import { permittedIps } from "../permitted-ips.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { ApiKeyRow, InstallationRow } from "../sandbox-state.ts";

/**
 * Whether a partner's device on this installation lets `apiKey` open a session on behalf of a user,
 * as on bunq's page "Creating a session on behalf of the user", which registers no device for the
 * user's token. Using the token this way binds it to the partner's addresses.
 */
export function borrowsPartnerDevice(
  sandbox: SandboxParts,
  installation: InstallationRow,
  apiKey: ApiKeyRow,
): boolean {
  const { tables } = sandbox;
  const partnerId = tables.users.get(apiKey.userId)?.onBehalf?.requestedBy;
  if (partnerId === undefined || sandbox.policy().onBehalfDevice === "own") return false;
  const partnerKey = tables.apiKeys
    .allBy("user", partnerId)
    .find(
      ({ id, permittedIps: ips }) =>
        ips !== null && tables.devices.firstBy("keyAt", `${installation.id}/${id}`),
    );
  if (partnerKey === undefined) return false;
  if (apiKey.permittedIps === null) {
    const ips = (partnerKey.permittedIps ?? []).filter(({ isActive }) => isActive);
    const permitted = permittedIps(
      apiKey.id,
      ips.map(({ ip }) => ip),
      sandbox.clock.now(),
    );
    tables.apiKeys.replace({ ...apiKey, permittedIps: permitted });
  }
  return true;
}
