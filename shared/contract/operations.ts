import { z } from "zod";
import { accessNames } from "../access-names.ts";
import {
  accountIdSchema,
  accountListSchema,
  accountNameSchema,
  accountSummarySchema,
} from "./account.ts";
import { certificateCreateFields, certificateImportFields } from "./certificate.ts";
import { environmentSchema } from "./environment.ts";
import { exchangeLineSchema, exchangeSchema } from "./exchange.ts";
import { localSandboxSchema, sandboxLosses, switchValueSchema } from "./local-sandbox.ts";
import { provisionChanges, provisionRequestSchema } from "./on-behalf.ts";
import { logoutReceiptSchema, onboardingFactsSchema } from "./onboarding.ts";
import {
  oauthAnswerField,
  oauthClientFields,
  oauthRedirectField,
  oauthWaitSchema,
} from "./oauth.ts";
import { settingsSchema } from "./settings.ts";
import { storageFactsSchema } from "./storage.ts";

/**
 * - `query`: reads what is known here; no network, no effect.
 * - `command`: changes something here; no network.
 * - `step`: talks to bunq for one account; one at a time per account, cancellable.
 */
type OperationKind = "query" | "command" | "step";

function operation<I extends z.ZodType, O extends z.ZodType>(
  kind: OperationKind,
  input: I,
  output: O,
) {
  return { kind, input, output } as const;
}

const nothing = z.strictObject({});
const ofAccount = z.strictObject({ accountId: accountIdSchema });

/** A private key as pasted or read from a file; 65,536 UTF-16 units at most. */
const pemInput = z.string().min(1, "Paste a private key.").max(65_536, "A key is under 64 KB.");

/**
 * THE list: everything the page may ask of the trusted side. Inputs are strict (an unknown key is
 * refused), outputs strip (a key not named here never leaves), both done by the dispatcher.
 */
export const operations = {
  /** About this app and what its shell can do. */
  "app.read": operation(
    "query",
    nothing,
    z.object({
      version: z.string(),
      shell: z.enum(["desktop", "web"]),
      platform: z.string(),
      /** True when `secret.copy` fills the clipboard without the page seeing the secret. */
      copiesUnseen: z.boolean(),
    }),
  ),
  "settings.read": operation("query", nothing, settingsSchema),
  "settings.change": operation("command", settingsSchema.partial().strict(), settingsSchema),

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

  "onboarding.read": operation("query", ofAccount, onboardingFactsSchema),

  /** Replaces the key pair; refused once an installation stands on it. */
  "key.generate": operation("command", ofAccount, onboardingFactsSchema),
  "key.import": operation(
    "command",
    z.strictObject({
      accountId: accountIdSchema,
      pem: pemInput,
      passphrase: z.string().max(1024).optional(),
    }),
    onboardingFactsSchema,
  ),
  /** POST /v1/installation; makes a key pair first when there is none. */
  "installation.create": operation("step", ofAccount, onboardingFactsSchema),
  /** Forgets installation, device and session here, keeping name and environment. */
  "installation.forget": operation("command", ofAccount, onboardingFactsSchema),
  /** POST /v1/sandbox-user-person or -company; the new API key stays on the trusted side. */
  "sandbox-user.create": operation(
    "step",
    z.strictObject({ accountId: accountIdSchema, kind: z.enum(["person", "company"]) }),
    onboardingFactsSchema,
  ),
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
  /**
   * POST /v1/device-server. Without `apiKey` the one kept from `sandbox-user.create` is used.
   * `permittedIps`: `[]` binds to this address only; `["*"]` any address; else IPv4 addresses.
   */
  "device.register": operation(
    "step",
    z.strictObject({
      accountId: accountIdSchema,
      description: z.string().trim().min(1, "Describe this device.").max(100),
      apiKey: z.string().trim().min(1, "Enter an API key.").max(512).optional(),
      permittedIps: z.array(z.string().trim().max(64)).max(50),
    }),
    onboardingFactsSchema,
  ),
  /** Forgets device, API key and session here, so that another key or address can be tried. */
  "device.forget": operation("command", ofAccount, onboardingFactsSchema),
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
      token: z.string().trim().min(8, "Paste the credential's token_value.").max(512),
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
  /** POST /v1/session-server. */
  "session.open": operation("step", ofAccount, onboardingFactsSchema),
  /**
   * POST /v1/session-server for the session that follows `sessionId`, whose token is then ended at
   * bunq. Where another one stands already nothing is done, so that two windows renew once.
   */
  "session.renew": operation(
    "step",
    z.strictObject({ accountId: accountIdSchema, sessionId: z.string().max(64) }),
    onboardingFactsSchema,
  ),
  /** DELETE /v1/session/{id}, one follow-up call, and the token wiped here whatever happens. */
  "session.close": operation("step", ofAccount, logoutReceiptSchema),
  /** GET /v1/user/{id} with the session's user ID. */
  "user.fetch": operation("step", ofAccount, onboardingFactsSchema),
  /** When the user was last fetched, and what was before; who it is stands in `onboarding.read`. */
  "user.read": operation(
    "query",
    ofAccount,
    z
      .object({
        /** ms since the epoch. */
        fetchedAt: z.number(),
        /** Length of the body as UTF-8. `user.read-body` answers the body itself. */
        bodyBytes: z.number(),
        /** The last body before this one that was another text. */
        previous: z.object({ fetchedAt: z.number(), bodyBytes: z.number() }).nullable(),
      })
      .nullable(),
  ),
  /**
   * A piece of a user body, as received but for replaced secrets. `from`: in UTF-16 units; at most
   * `userBodyPieceUnits` of them come, and never half of a character. `next`: where the next piece
   * begins, null after the last one. `fetchedAt`: another one than before means another body; begin
   * again. Null when there is no such body.
   */
  "user.read-body": operation(
    "query",
    z.strictObject({
      accountId: accountIdSchema,
      which: z.enum(["latest", "previous"]),
      from: z.number().int().min(0),
    }),
    z.object({ text: z.string(), next: z.number().nullable(), fetchedAt: z.number() }).nullable(),
  ),
  /** Stops the running step of an account; answers whether one was running. */
  "step.cancel": operation("command", ofAccount, z.object({ cancelled: z.boolean() })),

  "exchange.list": operation(
    "query",
    ofAccount,
    z.object({ exchanges: z.array(exchangeLineSchema) }),
  ),
  "exchange.read": operation(
    "query",
    z.strictObject({ accountId: accountIdSchema, exchangeId: z.string().max(64) }),
    exchangeSchema.nullable(),
  ),

  /**
   * The one operation that may hand out a secret, because a person asked for that one. The desktop
   * writes the clipboard itself and answers `value: null`; the web shell cannot and answers the text.
   * SECURITY: no other output schema may hold a secret; leak.test.ts runs them all.
   */
  "secret.copy": operation(
    "command",
    z.strictObject({
      accountId: accountIdSchema,
      secret: z.enum(["installation-token", "session-token", "certificate-key"]),
    }),
    z.object({ value: z.string().nullable() }),
  ),

  "sandbox.read": operation("query", nothing, localSandboxSchema),
  /** Starts the local sandbox, which otherwise waits until a step needs it. */
  "sandbox.start": operation("command", nothing, localSandboxSchema),
  /**
   * Turns switches, all or none, until the program ends. The sandbox itself reads the values; one it
   * does not take is `invalid_input` with the switch as `field`.
   */
  "sandbox.change-policy": operation(
    "command",
    z.strictObject({ changes: z.record(z.string().max(64), switchValueSchema) }),
    localSandboxSchema,
  ),
  /** What the running sandbox knows is lost for good; accounts here find out at their next step. */
  "sandbox.lose": operation(
    "command",
    z.strictObject({ what: z.enum(sandboxLosses) }),
    localSandboxSchema,
  ),

  "storage.read": operation("query", nothing, storageFactsSchema),
  "storage.dismiss-notice": operation(
    "command",
    z.strictObject({ noticeId: z.string().max(64) }),
    storageFactsSchema,
  ),
  /** Tries the key slots again, e.g. after the person unlocked the keyring. */
  "storage.unlock": operation("command", nothing, storageFactsSchema),
  /** Removes every account, secret, key slot and setting of this data directory. */
  "storage.forget-everything": operation(
    "command",
    z.strictObject({ confirm: z.literal("forget everything") }),
    storageFactsSchema,
  ),
} as const;

export type OperationName = keyof typeof operations;
/** What a caller may send. */
export type InputOf<K extends OperationName> = z.input<(typeof operations)[K]["input"]>;
/** What a body receives, parsed. */
export type ParsedInputOf<K extends OperationName> = z.output<(typeof operations)[K]["input"]>;
/** What a caller gets, stripped. */
export type OutputOf<K extends OperationName> = z.output<(typeof operations)[K]["output"]>;
