import { z } from "zod";

/** bunq's four kinds of user (protocol section 13). */
export const userKinds = [
  "UserPerson",
  "UserCompany",
  "UserApiKey",
  "UserPaymentServiceProvider",
] as const;
export const userKindSchema = z.enum(userKinds);
export type UserKind = z.infer<typeof userKindSchema>;

const text = z.string().nullable();

/**
 * What the summary of a user shows. Only kind and id are certain: real answers are smaller than
 * the documented schema (protocol section 13.1), so everything else may be null.
 * - `id`: digits as sent; ids above 2^53 survive.
 * - `sessionTimeout`: seconds.
 * - `created`: bunq's own text, UTC without a zone marker.
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
  distinguishedName: text,
});
export type UserSummary = z.infer<typeof userSummarySchema>;

/**
 * The decoded user. For `UserApiKey`, `requestedBy` is who asked and `grantedBy` who granted; the
 * id for URLs is `summary.id` in every case, also there (protocol section 11.2).
 */
export const decodedUserSchema = z.object({
  summary: userSummarySchema,
  requestedBy: userSummarySchema.nullable(),
  grantedBy: userSummarySchema.nullable(),
});
export type DecodedUser = z.infer<typeof decodedUserSchema>;
