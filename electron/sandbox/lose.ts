import { generateKeyPairSync } from "node:crypto";
import type { Tables } from "./tables.ts";

/**
 * What is lost. `everything`: as when bunq empties its sandbox. `keys`: API keys, users and sessions;
 * `devices`: devices alone. `client-keys`: every installation has another client's public key from now on.
 */
export const losses = ["everything", "keys", "devices", "client-keys"] as const;
export type Loss = (typeof losses)[number];

function mixUpClientKeys({ installations }: Tables): void {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const clientKey = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  for (const row of installations.all()) installations.replace({ ...row, clientKey });
}

/** Users, and what belongs to one and means nothing without. */
function clearUsers(tables: Tables): void {
  const { apiKeys, users, sessions, provisions, oauthClients, oauthCodes } = tables;
  const { accounts, payments, paymentBatches, requestInquiries } = tables;
  for (const table of [apiKeys, users, sessions, provisions, oauthClients, oauthCodes])
    table.clear();
  for (const table of [accounts, payments, paymentBatches, requestInquiries]) table.clear();
}

/** Makes a sandbox forget all but which ids it gave: neither a token nor a name comes a second time. */
export function lose(tables: Tables, what: Loss): void {
  if (what === "client-keys") return mixUpClientKeys(tables);
  const all = [tables.installations, tables.attachments, tables.avatars] as const;
  if (what === "everything") for (const table of all) table.clear();
  if (what !== "devices") clearUsers(tables);
  tables.devices.clear();
}
