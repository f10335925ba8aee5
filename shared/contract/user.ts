import { z } from "zod";

/** bunq's four kinds of user (doc.bunq.com, User). */
export const userKinds = [
  "UserPerson",
  "UserCompany",
  "UserApiKey",
  "UserPaymentServiceProvider",
] as const;
export const userKindSchema = z.enum(userKinds);
export type UserKind = z.infer<typeof userKindSchema>;

/**
 * How much of a body one `user.read-body` answers, in UTF-16 units: a huge body crosses in pieces,
 * none of which holds up a window for long.
 */
export const userBodyPieceUnits = 500_000;
