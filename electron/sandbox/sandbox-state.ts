import type {
  AccountRow,
  AttachmentRow,
  AvatarRow,
  PaymentBatchRow,
  PaymentRow,
  RequestInquiryRow,
} from "./money-rows.ts";
import type { UserKind } from "../../shared/contract/user.ts";

/** One client key pair that was registered. Times here and below: milliseconds since the epoch. */
export interface InstallationRow {
  readonly id: number;
  readonly createdAt: number;
  /** Base64 of the client's SubjectPublicKeyInfo. */
  readonly clientKey: string;
  /** The PEM as it was sent, which a PSD2 certificate signs; rows of older files lack it. */
  readonly clientKeyPem?: string;
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
  readonly permittedIps: readonly PermittedIp[] | null;
}

/** An address that a key may be used from, or once was. */
export interface PermittedIp {
  readonly id: number;
  readonly ip: string;
  readonly isActive: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
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
 * row stays small.
 * - `onBehalf`: the two users behind a `UserApiKey`.
 * - `hasHistory`: had a month of payments on its first day.
 * - `isPartner`: may provision users; at bunq that takes a contract.
 * - `certificate`: of a payment service provider that registered with one of its own.
 */
export interface UserRow {
  readonly id: number;
  readonly kind: UserKind;
  readonly createdAt: number;
  readonly onBehalf: { readonly requestedBy: number; readonly grantedBy: number } | null;
  readonly hasHistory?: true;
  readonly isPartner?: true;
  readonly certificate?: CertificateFacts;
}

/** What is kept of a certificate. `fingerprint`: SHA-256 of its DER, hex in pairs. */
export interface CertificateFacts {
  readonly distinguishedName: string;
  readonly commonName: string;
  readonly fingerprint: string;
}

/**
 * A user that a partner asked for. How far it got follows from `process`, from `since` and from
 * the clock; the other fields are what came into being on the way.
 * - `userId`: the `UserApiKey` between partner and user.
 * - `credential`: the API key made for it. `token` is readable, as bunq shows it, until the first
 *   session; a state file holds null in its place.
 */
export interface ProvisionRow {
  readonly id: number;
  readonly createdAt: number;
  readonly partnerId: number;
  readonly externalUuid: string;
  readonly products: readonly string[];
  readonly grantedKind: "UserPerson" | "UserCompany";
  readonly process: "setUp" | "tokenReset" | "closure";
  readonly since: number;
  readonly userId: number | null;
  readonly credential: { readonly apiKeyId: number; readonly token: string | null } | null;
}

/** An app that may ask users for access; bunq allows one per user and shows its secret again. */
export interface OauthClientRow {
  readonly id: number;
  readonly createdAt: number;
  readonly ownerId: number;
  readonly clientId: string;
  readonly secret: string;
  readonly callbackUrls: readonly CallbackUrl[];
}

export interface CallbackUrl {
  readonly id: number;
  readonly createdAt: number;
  readonly url: string;
}

/** A code that a user's consent produced. `usedAt` is set by the one exchange it is good for. */
export interface OauthCodeRow {
  readonly id: number;
  readonly digest: string;
  readonly oauthClientId: number;
  readonly grantedBy: number;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly endsAt: number;
  readonly usedAt: number | null;
}

/** The tables by name. */
export interface Rows {
  readonly installations: InstallationRow;
  readonly apiKeys: ApiKeyRow;
  readonly devices: DeviceRow;
  readonly sessions: SessionRow;
  readonly users: UserRow;
  readonly provisions: ProvisionRow;
  readonly oauthClients: OauthClientRow;
  readonly oauthCodes: OauthCodeRow;
  readonly accounts: AccountRow;
  readonly payments: PaymentRow;
  readonly paymentBatches: PaymentBatchRow;
  readonly requestInquiries: RequestInquiryRow;
  readonly attachments: AttachmentRow;
  readonly avatars: AvatarRow;
}

export type TableName = keyof Rows;

export type AllRows = { readonly [Name in TableName]: readonly Rows[Name][] };

/** By table, the id of its next row unless it has a higher one; older files have none. */
export type NextIds = { readonly [Name in TableName]?: number };

/**
 * Everything that survives a restart, as plain data.
 * - `nextIds`: so that no id of a lost row comes a second time.
 */
export interface SandboxState extends AllRows {
  readonly seed: number;
  readonly nextIds: NextIds;
  /** PKCS#8 PEM of the sandbox's own key, null until it has been generated. */
  readonly serverKey: string | null;
}

/** No row in any table. */
export const noRows = {
  installations: [],
  apiKeys: [],
  devices: [],
  sessions: [],
  users: [],
  provisions: [],
  oauthClients: [],
  oauthCodes: [],
  accounts: [],
  payments: [],
  paymentBatches: [],
  requestInquiries: [],
  attachments: [],
  avatars: [],
} as const satisfies Record<TableName, readonly []>;

export function emptyState(seed: number): SandboxState {
  return { seed, serverKey: null, nextIds: {}, ...noRows };
}
