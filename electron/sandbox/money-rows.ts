/**
 * A monetary account that was opened, or the first account of a user after it was changed; until
 * then the first one follows from the user.
 */
export interface AccountRow {
  readonly id: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly ownerId: number;
  readonly description: string;
  readonly dailyLimitCents: number;
  readonly isClosed: boolean;
  readonly reasonDescription: string | null;
}

/** Who stands on the other side of a payment. `userId`: when it is a user of this sandbox. */
export interface Counterparty {
  readonly iban: string;
  readonly name: string;
  readonly userId: number | null;
}

/** One account's side of a payment. Amounts are whole cents, those that leave are negative. */
export interface PaymentRow {
  readonly id: number;
  readonly createdAt: number;
  readonly accountId: number;
  readonly ownerId: number;
  readonly amountCents: number;
  readonly balanceAfterCents: number;
  readonly counterparty: Counterparty;
  readonly description: string;
  readonly type: "BUNQ" | "EBA_SCT";
  readonly batchId?: number;
}

/** One of bunq's ways to name somebody. `name` may be empty. */
export interface Pointer {
  readonly type: "EMAIL" | "PHONE_NUMBER" | "IBAN";
  readonly value: string;
  readonly name: string;
}

/**
 * A request for money, seen by who asked as a `RequestInquiry` and by who was asked, if that is a
 * user here, as a `RequestResponse`.
 * - `askedAccountId`: the account that is to pay, null for somebody outside.
 * - `respondedAt`: when it was paid, refused or taken back. `paidCents`: what was paid.
 */
export interface RequestInquiryRow {
  readonly id: number;
  readonly createdAt: number;
  readonly respondedAt: number | null;
  readonly accountId: number;
  readonly ownerId: number;
  readonly amountCents: number;
  readonly counterparty: Pointer;
  readonly description: string;
  readonly status: "PENDING" | "ACCEPTED" | "REJECTED" | "REVOKED";
  readonly askedAccountId: number | null;
  readonly paidCents: number | null;
}

/** Payments that were made together or not at all. */
export interface PaymentBatchRow {
  readonly id: number;
  readonly createdAt: number;
  readonly accountId: number;
  readonly ownerId: number;
  readonly paymentIds: readonly number[];
}

/** A picture that was uploaded. `content`: base64. */
export interface AttachmentRow {
  readonly id: number;
  readonly createdAt: number;
  readonly uuid: string;
  readonly description: string;
  readonly contentType: string;
  readonly content: string;
}

/** A picture that was made an avatar. */
export interface AvatarRow {
  readonly id: number;
  readonly uuid: string;
  readonly attachmentId: number;
}
