import { z } from "zod";
import { accountIdSchema } from "../account.ts";
import { operation } from "../operation.ts";
import {
  bodyForms,
  examinedExchangeSchema,
  explanationSchema,
  snippetSchema,
} from "../signature.ts";
import { snippetLanguages } from "../../signature-causes.ts";

const exchangeId = z.string().max(64);

/** 5 MB of bytes in base64, which is the most one call takes. */
const bodyText = z.string().max(7_100_000, "Take a body of at most 5 MB.");

/** The request as the scheme of before 2020 signed it. `headers`: one a line, `Name: value`. */
const sentRequest = z.strictObject({
  method: z.string().trim().max(16),
  path: z.string().trim().max(4096),
  headers: z.string().max(65_536),
});

/** What was signed, by whom, and why it does not fit. Nothing here needs a private key. */
export const signatureOperations = {
  /** Both sides of an exchange, checked again right now; null when it is no longer kept. */
  "signature.examine": operation(
    "query",
    z.strictObject({ accountId: accountIdSchema, exchangeId }),
    examinedExchangeSchema.nullable(),
  ),
  /**
   * Why a signature does not stand for a body. The key: this account's, bunq's of its installation,
   * or `publicKeyPem`. `sent` lets the scheme of before 2020 be tried; `intended` (text) or
   * `exchangeId` is a body to compare with. Nothing of the input is kept.
   */
  "signature.explain": operation(
    "query",
    z.strictObject({
      accountId: accountIdSchema,
      body: bodyText,
      bodyAs: z.enum(bodyForms),
      signature: z.string().max(16_384, "This is far longer than a signature."),
      key: z.enum(["account", "bunq", "pasted"]),
      publicKeyPem: z.string().max(65_536, "A public key is under 64 KB.").optional(),
      sent: sentRequest.optional(),
      intended: z.string().max(1_000_000, "Take a text of at most 1 MB.").optional(),
      exchangeId: exchangeId.optional(),
    }),
    explanationSchema,
  ),
  /** The same signature in code, over the request of an exchange or over a body. No secret in it. */
  "signature.snippet": operation(
    "query",
    z.strictObject({
      accountId: accountIdSchema,
      language: z.enum(snippetLanguages),
      of: z.union([
        z.strictObject({ exchangeId }),
        z.strictObject({ body: bodyText, bodyAs: z.enum(bodyForms) }),
      ]),
    }),
    snippetSchema.nullable(),
  ),
} as const;
