import type { DocumentData } from "./framed-document.ts";

/** Turns the data of one schema into that of the next. Pure: no clock, no disk, no randomness. */
export type DocumentUpgrade = (data: DocumentData) => DocumentData;

/** Per document, the upgrade from schema 1 to 2, from 2 to 3, and so on. */
export type DocumentUpgrades = Readonly<Record<string, readonly DocumentUpgrade[]>>;

function isPlain(value: unknown): value is DocumentData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** To 2: a session knows bunq's clock, and an account its past sessions. */
const addSessionClock: DocumentUpgrade = (data) => {
  const accounts: unknown[] = Array.isArray(data["accounts"]) ? data["accounts"] : [];
  return { ...data, accounts: accounts.map((one) => (isPlain(one) ? withSessionClock(one) : one)) };
};

function withSessionClock(account: DocumentData): DocumentData {
  const { session } = account;
  // Until then a session began when its answer came, by this machine's clock.
  const clock = { startSource: "receipt", clockOffsetMs: 0, extendedUntil: null, renewal: null };
  return {
    ...account,
    pastSessions: [],
    sessionWait: null,
    session: isPlain(session)
      ? { ...session, ...clock, startedAt: session["openedAt"] }
      : (session ?? null),
  };
}

/** To 3: an account says how it gets its secret, and a user who is inside a `UserApiKey`. */
const addAccess: DocumentUpgrade = (data) => {
  const accounts: unknown[] = Array.isArray(data["accounts"]) ? data["accounts"] : [];
  return { ...data, accounts: accounts.map((one) => (isPlain(one) ? withAccess(one) : one)) };
};

function withAccess(account: DocumentData): DocumentData {
  const { device, user } = account;
  return {
    ...account,
    // Until then every key was entered, or of a sandbox user made here.
    access: "api-key",
    partnerAccountId: null,
    sharedFrom: null,
    provision: null,
    oauth: null,
    certificate: null,
    device: isPlain(device) ? { ...device, shared: false } : (device ?? null),
    user: isPlain(user) ? { ...user, requestedBy: null, grantedBy: null } : (user ?? null),
  };
}

/**
 * Sandgate's own. To change a document's shape, append one function here and never edit the ones
 * before it: someone still has a file of every earlier schema.
 */
export const documentUpgrades: DocumentUpgrades = {
  accounts: [addSessionClock, addAccess],
  settings: [],
  vault: [],
};

/** The schema a document is written in: 1 without upgrades, one more with each. */
export function currentSchema(upgrades: readonly DocumentUpgrade[]): number {
  return upgrades.length + 1;
}

/** Brings data of an earlier schema to the current one. */
export function upgradeData(
  { schema, data }: { schema: number; data: DocumentData },
  upgrades: readonly DocumentUpgrade[],
): DocumentData {
  return upgrades.slice(schema - 1).reduce((before, upgrade) => upgrade(before), data);
}
