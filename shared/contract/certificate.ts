import { z } from "zod";

/** The roles a payment service provider can have; without one nothing is readable (PSD2). */
export const providerRoles = ["AISP", "PISP", "CBPII"] as const;

/**
 * The QSEAL certificate of a payment service provider, as read from it. Public, all of it: its
 * private key never leaves the trusted side. Times in ms since the epoch (UTC).
 */
export const certificateFactsSchema = z.object({
  origin: z.enum(["imported", "created"]),
  /** The whole subject, e.g. `CN=… PISP AISP, O=…, C=NL`. */
  subject: z.string(),
  commonName: z.string().nullable(),
  roles: z.array(z.enum(providerRoles)),
  issuer: z.string(),
  selfSigned: z.boolean(),
  serialNumber: z.string(),
  notBefore: z.number(),
  notAfter: z.number(),
  /** SHA-256 of the certificate, hex pairs with colons. */
  fingerprint: z.string(),
  keyBits: z.number(),
  /** How many certificates stand behind it in the chain. */
  chainLength: z.number(),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
