import type { AccountRow, PaymentBatchRow, PaymentRow, RequestInquiryRow } from "./money-rows.ts";
import type {
  ApiKeyRow,
  DeviceRow,
  InstallationRow,
  OauthClientRow,
  OauthCodeRow,
  ProvisionRow,
  SessionRow,
  UserRow,
} from "./sandbox-state.ts";
import { aliasesOf, ibanOfAccount } from "./users/aliases.ts";

/*
 * By what the rows of each table are found. Every question that a call asks of a table has its index
 * here, since a table cannot be searched.
 */

export const installationIndexes = {
  token: (row: InstallationRow) => row.tokenDigest,
  clientKey: (row: InstallationRow) => row.clientKey,
};

export const apiKeyIndexes = {
  digest: (row: ApiKeyRow) => row.digest,
  user: (row: ApiKeyRow) => row.userId,
};

/** `keyAt`: an API key on an installation, as `installationId/apiKeyId`. */
export const deviceIndexes = {
  installation: (row: DeviceRow) => row.installationId,
  apiKey: (row: DeviceRow) => row.apiKeyId,
  keyAt: (row: DeviceRow) => `${row.installationId}/${row.apiKeyId}`,
};

export const sessionIndexes = {
  token: (row: SessionRow) => row.tokenDigest,
  user: (row: SessionRow) => row.userId,
};

/** `onBehalf`: `requestedBy/grantedBy`. `canGrant`: "yes" for people and companies. */
export function userIndexes(seed: number) {
  return {
    alias: (row: UserRow) => aliasesOf(seed, row),
    onBehalf: ({ onBehalf }: UserRow) =>
      onBehalf && `${onBehalf.requestedBy}/${onBehalf.grantedBy}`,
    certificateName: (row: UserRow) => row.certificate?.commonName,
    canGrant: ({ kind }: UserRow) =>
      kind === "UserPerson" || kind === "UserCompany" ? "yes" : null,
  };
}

/** `externalUuid`: `partnerId/uuid`, the uuid in small letters. */
export const provisionIndexes = {
  partner: (row: ProvisionRow) => row.partnerId,
  externalUuid: (row: ProvisionRow) => `${row.partnerId}/${row.externalUuid.toLowerCase()}`,
  apiKey: (row: ProvisionRow) => row.credential?.apiKeyId,
};

export const oauthClientIndexes = {
  owner: (row: OauthClientRow) => row.ownerId,
  clientId: (row: OauthClientRow) => row.clientId,
};

export const oauthCodeIndexes = { digest: (row: OauthCodeRow) => row.digest };

export function accountIndexes(seed: number) {
  return {
    owner: (row: AccountRow) => row.ownerId,
    iban: (row: AccountRow) => ibanOfAccount(seed, row.id),
  };
}

export const paymentIndexes = {
  account: (row: PaymentRow) => row.accountId,
  owner: (row: PaymentRow) => row.ownerId,
};

export const paymentBatchIndexes = { account: (row: PaymentBatchRow) => row.accountId };

export const requestInquiryIndexes = {
  account: (row: RequestInquiryRow) => row.accountId,
  askedAccount: (row: RequestInquiryRow) => row.askedAccountId,
};

export const pictureIndexes = { uuid: (row: { readonly uuid: string }) => row.uuid };
