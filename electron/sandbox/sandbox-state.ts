import { isJsonObject } from "./json.ts";
import type { UserKind } from "../../shared/contract/user.ts";

/** One client key pair that was registered. Times here and below: milliseconds since the epoch. */
export interface InstallationRow {
  readonly id: number;
  readonly createdAt: number;
  /** Base64 of the client's SubjectPublicKeyInfo. */
  readonly clientKey: string;
  readonly tokenDigest: string;
}

/**
 * One API key.
 * - `usableUntil`: when it dies unused; null for the demo keys, which never do.
 * - `permittedIps`: null until the first device-server call binds it; `*` allows every address.
 */
export interface ApiKeyRow {
  readonly id: number;
  readonly digest: string;
  readonly userId: number;
  readonly usableUntil: number | null;
  readonly permittedIps: readonly string[] | null;
}

/** One device-server call that was accepted. */
export interface DeviceRow {
  readonly id: number;
  readonly createdAt: number;
  readonly installationId: number;
  readonly apiKeyId: number;
  readonly description: string;
  readonly ip: string;
}

/** One session. `endedAt` is set by DELETE; a session also ends by itself at `endsAt`. */
export interface SessionRow {
  readonly id: number;
  readonly createdAt: number;
  readonly installationId: number;
  readonly userId: number;
  readonly tokenDigest: string;
  readonly timeoutSeconds: number;
  readonly endsAt: number;
  readonly endedAt: number | null;
}

/**
 * One user. Everything a client sees of it follows from the sandbox's seed and this row, so the
 * row stays small. `onBehalf` names the two users behind a `UserApiKey`.
 */
export interface UserRow {
  readonly id: number;
  readonly kind: UserKind;
  readonly createdAt: number;
  readonly onBehalf: { readonly requestedBy: number; readonly grantedBy: number } | null;
}

/** Everything that survives a restart, as plain data. */
export interface SandboxState {
  readonly seed: number;
  /** PKCS#8 PEM of the sandbox's own key, null until it has been generated. */
  readonly serverKey: string | null;
  readonly installations: readonly InstallationRow[];
  readonly apiKeys: readonly ApiKeyRow[];
  readonly devices: readonly DeviceRow[];
  readonly sessions: readonly SessionRow[];
  readonly users: readonly UserRow[];
}

export function emptyState(seed: number): SandboxState {
  return {
    seed,
    serverKey: null,
    installations: [],
    apiKeys: [],
    devices: [],
    sessions: [],
    users: [],
  };
}

const tableNames = ["installations", "apiKeys", "devices", "sessions", "users"] as const;

/** Whether a value has the outline of a state; its rows are vouched for by the file's checksum. */
export function isSandboxState(value: unknown): value is SandboxState {
  if (!isJsonObject(value) || typeof value["seed"] !== "number") return false;
  const serverKey = value["serverKey"];
  if (serverKey !== null && typeof serverKey !== "string") return false;
  return tableNames.every((name) => Array.isArray(value[name]));
}
