import { z } from "zod";
import { accountIdSchema } from "../account.ts";
import { certificateCreateFields, certificateImportFields } from "../certificate.ts";
import { provisionChanges, provisionRequestSchema } from "../on-behalf.ts";
import { onboardingFactsSchema } from "../onboarding.ts";
import {
  oauthAnswerField,
  oauthClientFields,
  oauthRedirectField,
  oauthWaitSchema,
} from "../oauth.ts";
import { ofAccount, operation } from "../operation.ts";

/** The ways to a device's secret beside an API key: OAuth, a provider's certificate, a partner. */
export const accessOperations = {
  /** Keeps an OAuth client, its secret sealed; the one before is replaced. */
  "oauth.keep-client": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, ...oauthClientFields }),
    onboardingFactsSchema,
  ),
  /** The same with the client that every local sandbox has. */
  "oauth.use-demo-client": operation("command", ofAccount, onboardingFactsSchema),
  /**
   * The same with the client of another account here that has a session: found or made there, and the
   * redirect URI registered with it (GET and POST /v1/user/{id}/oauth-client).
   */
  "oauth.fetch-client": operation(
    "step",
    z.strictObject({
      accountId: accountIdSchema,
      ownerAccountId: accountIdSchema,
      redirectUri: oauthRedirectField,
    }),
    onboardingFactsSchema,
  ),
  "oauth.forget-client": operation("command", ofAccount, onboardingFactsSchema),
  /**
   * Asks a user for access with the kept client, waits for the browser or what is pasted, and
   * exchanges the code (POST /v1/token). The access token becomes the account's API key.
   */
  "oauth.authorize": operation(
    "step",
    z.strictObject({ accountId: accountIdSchema, redirectUri: oauthRedirectField }),
    onboardingFactsSchema,
  ),
  /** Who is asked for access right now; null when nobody is. */
  "oauth.read": operation("query", ofAccount, z.object({ waiting: oauthWaitSchema.nullable() })),
  /** Hands what a browser came back with to `oauth.authorize`, for redirects that lead elsewhere. */
  "oauth.paste-answer": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, answer: oauthAnswerField }),
    z.object({ taken: z.literal(true) }),
  ),
  /** Keeps a payment service provider's certificate and its key; the one before is replaced. */
  "certificate.import": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, ...certificateImportFields }),
    onboardingFactsSchema,
  ),
  /** Makes a self-signed one, which sandboxes take; the one before is replaced. */
  "certificate.create": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, ...certificateCreateFields }),
    onboardingFactsSchema,
  ),
  "certificate.forget": operation("command", ofAccount, onboardingFactsSchema),
  /**
   * POST /v1/payment-service-provider-credential with the kept certificate; the credential's token
   * becomes the account's API key and stays on the trusted side.
   */
  "psd2-credential.create": operation("step", ofAccount, onboardingFactsSchema),
  /** Which partner it acts through, of the same environment; null for none. */
  "partner.choose": operation(
    "command",
    z.strictObject({ accountId: accountIdSchema, partnerAccountId: accountIdSchema.nullable() }),
    onboardingFactsSchema,
  ),
  /**
   * Brings the partner's account to an open session, by the steps it lacks. On a loopback sandbox one
   * without a key gets that of the demo partner; without an account of a partner one is made.
   */
  "partner.prepare": operation("step", ofAccount, onboardingFactsSchema),
  /** The partner's key pair and installation for this account too, with no call. */
  "installation.share": operation("command", ofAccount, onboardingFactsSchema),
  /** The partner's device on the installation it shares, with no call. */
  "device.share": operation("command", ofAccount, onboardingFactsSchema),
  /** Keeps a credential's token as this account's key, for the device. */
  "credential.keep": operation(
    "command",
    z.strictObject({
      accountId: accountIdSchema,
      token: z.string().trim().min(1, "Paste the credential's token_value.").max(512),
    }),
    onboardingFactsSchema,
  ),
  /** POST /v1/partner-user-provision, in the partner's session. */
  "provision.create": operation(
    "step",
    z.strictObject({ accountId: accountIdSchema, request: provisionRequestSchema }),
    onboardingFactsSchema,
  ),
  /** Reads the provision until its token is there, it is over, or four minutes have passed. */
  "provision.watch": operation("step", ofAccount, onboardingFactsSchema),
  /** PUT /v1/partner-user-provision/{id}: asks for its end, or for another token. */
  "provision.change": operation(
    "step",
    z.strictObject({ accountId: accountIdSchema, to: z.enum(provisionChanges) }),
    onboardingFactsSchema,
  ),
  /** Forgets the provision here, so that another can be made; bunq is not told. */
  "provision.forget": operation("command", ofAccount, onboardingFactsSchema),
} as const;
