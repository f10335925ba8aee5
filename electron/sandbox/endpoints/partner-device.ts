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
      ({ id, permittedIps }) =>
        permittedIps !== null && tables.devices.firstBy("keyAt", `${installation.id}/${id}`),
    );
  if (partnerKey === undefined) return false;
  if (apiKey.permittedIps === null) {
    tables.apiKeys.replace({ ...apiKey, permittedIps: partnerKey.permittedIps });
  }
  return true;
}
