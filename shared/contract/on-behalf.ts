import { z } from "zod";
import {
  emailProblem,
  externalUuidProblem,
  phoneProblem,
  provisionIdProblem,
} from "../on-behalf/provision-rules.ts";

/** A text that `problem` finds nothing wrong with; what it finds is the message. */
function checked(problem: (text: string) => string | null, most = 254) {
  return z
    .string()
    .trim()
    .max(most)
    .superRefine((text, context) => {
      const message = problem(text);
      if (message !== null) context.addIssue({ code: "custom", message });
    });
}

const externalUuid = checked(externalUuidProblem, 64).optional();

/**
 * Whom to provision, in one of bunq's two forms (doc.bunq.com, Partners, User provisioning). Without
 * `externalUuid` one is made. A company names the provision of its director, a person.
 */
export const provisionRequestSchema = z.discriminatedUnion("form", [
  z.strictObject({
    form: z.literal("person"),
    externalUuid,
    email: checked(emailProblem),
    phone: checked(phoneProblem),
  }),
  z.strictObject({
    form: z.literal("company"),
    externalUuid,
    email: checked(emailProblem),
    phone: checked(phoneProblem),
    directorProvisionId: checked(provisionIdProblem, 20),
  }),
  z.strictObject({
    form: z.literal("email-pointer"),
    externalUuid,
    value: checked(emailProblem),
    name: z.string().trim().min(1, "Enter a name.").max(100),
  }),
  z.strictObject({
    form: z.literal("phone-pointer"),
    externalUuid,
    value: checked(phoneProblem),
    name: z.string().trim().min(1, "Enter a name.").max(100),
  }),
]);
export type ProvisionRequest = z.infer<typeof provisionRequestSchema>;

/** What a partner can ask of a provision that stands: its end, or another token. */
export const provisionChanges = ["CANCELLED", "TOKEN_RESET_REQUESTED"] as const;

/**
 * A `PartnerUserProvision` that is watched until its credential has a token (doc.bunq.com, Partners).
 * Times in ms since the epoch, this machine's clock. bunq's own words for the states, unchanged:
 * pages and years differ in them, so only endings are decided by them (shared/on-behalf).
 */
export const provisionFactsSchema = z.object({
  /** Null while only the request is known: its answer never arrived. */
  id: z.string().nullable(),
  externalUuid: z.string(),
  form: z.enum(["person", "company", "email-pointer", "phone-pointer"]),
  /** Whom it is for, as asked: an address or a phone number. */
  label: z.string(),
  /** bunq's name for the user (`label_user`), once there is one. */
  userName: z.string().nullable(),
  status: z.string().nullable(),
  subStatus: z.string().nullable(),
  actionRequired: z.string().nullable(),
  credentialStatus: z.string().nullable(),
  credentialExpiresAt: z.number().nullable(),
  createdAt: z.number(),
  checkedAt: z.number().nullable(),
  checks: z.number(),
  /** When it is looked at again; null while nobody watches. */
  nextCheckAt: z.number().nullable(),
  /** When its token came; null while it is not here. The token itself is the account's API key. */
  tokenAt: z.number().nullable(),
});
export type ProvisionFacts = z.infer<typeof provisionFactsSchema>;
