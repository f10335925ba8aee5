import { isPermitted } from "../permitted-ips.ts";
import { credentialsIncorrect } from "../refusals.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { ApiKeyRow } from "../sandbox-state.ts";
import { digestOf } from "../tokens.ts";

/**
 * The API key that `secret` is, if this address may use it now. bunq says the same sentence in all
 * other cases; the hint says which one it is.
 */
export function findUsableKey(sandbox: SandboxParts, secret: string, ip: string): ApiKeyRow {
  const digest = digestOf(secret);
  const apiKey = sandbox.tables.apiKeys.firstBy("digest", digest);
  if (apiKey === undefined) {
    throw credentialsIncorrect("No such API key here. Keys of another environment do not work.");
  }
  const { permittedIps, usableUntil } = apiKey;
  if (permittedIps === null) {
    if (usableUntil !== null && usableUntil <= sandbox.clock.now()) {
      throw credentialsIncorrect("The API key was not used in time and is gone. Create another.");
    }
    return apiKey;
  }
  if (!isPermitted(permittedIps, ip)) {
    throw credentialsIncorrect(`The API key is bound to addresses that ${ip} is not among.`);
  }
  return apiKey;
}
