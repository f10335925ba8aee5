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

const text = z.string().nullable();

/**
 * What the summary of a user shows. Only kind and id are certain: real answers are smaller than
 * the documented schema (doc.bunq.com, User), so everything else may be null.
 * - `id`: digits as sent; ids above 2^53 survive.
 * - `sessionTimeout`: seconds.
 * - `created`: bunq's own text, UTC without a zone marker.
 * - `legalForm`, `chamberOfCommerceNumber`: of a company; `distinguishedName`: of the certificate
 *   of a payment service provider.
 */
export const userSummarySchema = z.object({
  kind: userKindSchema,
  id: z.string(),
  displayName: text,
  publicNickName: text,
  legalName: text,
  status: text,
  subStatus: text,
  language: text,
  region: text,
  email: text,
  phone: text,
  city: text,
  country: text,
  sessionTimeout: z.number().nullable(),
  dailyLimit: z.object({ value: z.string(), currency: z.string() }).nullable(),
  created: text,
  legalForm: text,
  chamberOfCommerceNumber: text,
  distinguishedName: text,
});
export type UserSummary = z.infer<typeof userSummarySchema>;

/** A user inside a `UserApiKey`: bunq sends it reduced, now and then even without an id. */
export const innerUserSummarySchema = userSummarySchema.extend({ id: text });
export type InnerUserSummary = z.infer<typeof innerUserSummarySchema>;

/**
 * The decoded user. For `UserApiKey`, `requestedBy` is who asked and `grantedBy` who granted; the
 * id for URLs is `summary.id` in every case, also there (doc.bunq.com, Creating a session on behalf of the user).
 */
export const decodedUserSchema = z.object({
  summary: userSummarySchema,
  requestedBy: innerUserSummarySchema.nullable(),
  grantedBy: innerUserSummarySchema.nullable(),
});
export type DecodedUser = z.infer<typeof decodedUserSchema>;
