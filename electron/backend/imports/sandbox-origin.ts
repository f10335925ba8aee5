import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import { customOrigin } from "../bunq/allowed-target.ts";
import { importRefusal } from "./import-refusal.ts";

/** bunq's real API, by the hosts its documentation and its older pages name. */
const productionHosts = new Set(["api.bunq.com", "public-api.bunq.com"]);

/** Said wherever a file is of production: nothing of it may be used here. */
export function productionRefusal(where: string): Error {
  return importRefusal(
    `${where} says that this is a context of bunq’s production. Sandgate is for sandboxes only; nothing of it was kept.`,
  );
}

/**
 * The origin that a file names, where Sandgate may call it: bunq's sandbox or this machine.
 * SECURITY: no account of another host can come out of a file; read-import.test.ts.
 */
export function sandboxOrigin(address: string, where: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw importRefusal(`${where} is not a web address.`);
  if (productionHosts.has(url.hostname)) throw productionRefusal(where);
  if (url.origin === bunqSandboxOrigin) return bunqSandboxOrigin;
  try {
    return customOrigin(url.origin);
  } catch (cause) {
    throw importRefusal(
      `${where} names ${url.hostname}, which is neither bunq’s sandbox nor this machine. Sandgate is for sandboxes only.`,
      cause,
    );
  }
}
