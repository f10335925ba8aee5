import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import type { Origins } from "../bunq/origins.ts";

type Target = Pick<AccountRecord, "environment" | "baseUrl">;

/** The environment whose calls go to an origin; the local sandbox is the one that runs here now. */
export function environmentOf(origin: string, origins: Pick<Origins, "known">): Target {
  if (origin === bunqSandboxOrigin) return { environment: "sandbox", baseUrl: null };
  const local: Target = { environment: "local", baseUrl: null };
  return origins.known(local) === origin ? local : { environment: "custom", baseUrl: origin };
}
