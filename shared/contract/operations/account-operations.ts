import { z } from "zod";
import { accessNames } from "../../access-names.ts";
import {
  accountIdSchema,
  accountListSchema,
  accountNameSchema,
  accountSummarySchema,
} from "../account.ts";
import { environmentSchema } from "../environment.ts";
import { onboardingFactsSchema } from "../onboarding.ts";
import { nothing, ofAccount, operation } from "../operation.ts";

/** The accounts of the switcher. */
export const accountOperations = {
  "account.list": operation("query", nothing, accountListSchema),
  /**
   * Creates and selects an account. `baseUrl` is required for, and only for, `custom`.
   * `partnerAccountId`: the partner it is to act through, of the same environment.
   */
  "account.create": operation(
    "command",
    z.strictObject({
      name: accountNameSchema.optional(),
      environment: environmentSchema,
      baseUrl: z.string().max(200).optional(),
      access: z.enum(accessNames).optional(),
      partnerAccountId: accountIdSchema.optional(),
    }),
    accountSummarySchema,
  ),
  "account.select": operation("command", ofAccount, accountListSchema),
  "account.rename": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, name: accountNameSchema }),
    accountSummarySchema,
  ),
  /** Where the device's secret is to come from; refused once a device stands on one. */
  "account.choose-access": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, access: z.enum(accessNames) }),
    onboardingFactsSchema,
  ),
  /** Another account of the same environment, to act for a user through this partner; selects it. */
  "account.act-for": operation(
    "command",
    z.strictObject({ partnerAccountId: accountIdSchema }),
    accountSummarySchema,
  ),
  /** Forgets key pair, tokens, API key, facts and exchanges of one account. */
  "account.remove": operation("command", ofAccount, accountListSchema),
} as const;
