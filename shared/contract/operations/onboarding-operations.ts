import { z } from "zod";
import { accountIdSchema } from "../account.ts";
import { logoutReceiptSchema, onboardingFactsSchema } from "../onboarding.ts";
import { ofAccount, operation } from "../operation.ts";

/** A private key as pasted or read from a file; 65,536 UTF-16 units at most. */
const pemInput = z.string().min(1, "Paste a private key.").max(65_536, "A key is under 64 KB.");

/** The four steps: installation, device, session, user. */
export const onboardingOperations = {
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
  /**
   * The one operation that may hand out a secret, because a person asked for that one. The desktop
   * writes the clipboard itself and answers `value: null`; the web shell cannot and answers the text
   * of a token. It refuses a certificate's key: no private key reaches a page.
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
} as const;
