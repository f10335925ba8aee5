import { createPublicKey, hash } from "node:crypto";
import type { SandboxParts } from "./sandbox-parts.ts";
import type { Tables } from "./tables.ts";

/**
 * What is lost. `everything`: as when bunq empties its sandbox. `keys`: API keys, users and sessions;
 * `devices`: devices alone. `client-keys`: every installation has another client's public key from now on.
 */
export const losses = ["everything", "keys", "devices", "client-keys"] as const;
export type Loss = (typeof losses)[number];

type LosingParts = Pick<SandboxParts, "tables" | "random">;

/** A public key of 2048 bits that nobody has the private half of: its modulus is just a number. */
function foreignKey(drawn: string): string {
  const blocks = [0, 1, 2, 3, 4, 5, 6, 7].map((block) => hash("sha256", `${drawn}/${block}`));
  const modulus = BigInt(`0x${blocks.join("")}`) | (1n << 2047n) | 1n;
  const n = Buffer.from(modulus.toString(16), "hex").toString("base64url");
  const key = createPublicKey({ key: { kty: "RSA", n, e: "AQAB" }, format: "jwk" });
  return key.export({ type: "spki", format: "der" }).toString("base64");
}

function mixUpClientKeys({ tables: { installations }, random }: LosingParts): void {
  const clientKey = foreignKey(random.hex(32));
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
export function lose(sandbox: LosingParts, what: Loss): void {
  if (what === "client-keys") return mixUpClientKeys(sandbox);
  const { tables } = sandbox;
  const all = [tables.installations, tables.attachments, tables.avatars] as const;
  if (what === "everything") for (const table of all) table.clear();
  if (what !== "devices") clearUsers(tables);
  tables.devices.clear();
}
