import { z } from "zod";

/**
 * The one thing that helps, as a name of something the page knows how to do.
 * - `retry`: the same step again. `wait`: the same, once `waitMs` have passed.
 * - `change-key`: forget the device, if there is one, and give another API key.
 * - `change-client`: forget the OAuth client and enter another ID or secret.
 * - `change-certificate`: another certificate of a payment service provider.
 * - `register-again`: forget the device and register it again, e.g. from this address.
 * - `open-session`: open another session. `start-over`: a new installation in the same account.
 * - `change-key-pair`: another key pair before the installation. `settings`, `storage`: go there.
 * - `support`: copy what is known, for whoever can help.
 */
export const remedies = [
  "retry",
  "wait",
  "change-key",
  "change-client",
  "change-certificate",
  "register-again",
  "open-session",
  "start-over",
  "change-key-pair",
  "settings",
  "storage",
  "support",
] as const;
export type RemedyName = (typeof remedies)[number];

/**
 * How sure it is, the surest first: told by facts, the likeliest of what is left, only what the answer
 * says, or nothing but what is known of the failure.
 */
export const certainties = ["certain", "likely", "general", "unknown"] as const;

/**
 * What a failure means here and now, found by the trusted side in facts it has. No secret is in it.
 * - `cause`: the row of the table, e.g. `address-changed` (electron/backend/doctor/causes).
 * - `title`, `meaning`: for people; `ruledOut`: what it is not, each with the fact that says so.
 * - `waitMs`: for `wait`, milliseconds from when it failed.
 */
export const diagnosisSchema = z.object({
  cause: z.string(),
  certainty: z.enum(certainties),
  title: z.string(),
  meaning: z.string(),
  ruledOut: z.array(z.string()),
  remedy: z.enum(remedies),
  waitMs: z.number().optional(),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
