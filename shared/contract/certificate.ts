import { z } from "zod";
import { certificateRoles, providerRoles } from "../provider-roles.ts";

/** A text the person brings: a few kilobytes; 65,536 UTF-16 units at most. */
const pastedText = z.string().max(65_536, "Certificates and keys are under 64 KB.");

/**
 * What `certificate.import` takes. PEM, or DER or PKCS#12 as base64. All of it may stand in
 * `certificate`; what belongs to it is found. Without `key` the private key is looked for there.
 */
export const certificateImportFields = {
  certificate: pastedText.min(1, "Paste a certificate."),
  chain: pastedText.optional(),
  key: pastedText.optional(),
  passphrase: z.string().max(1024).optional(),
};

/** What `certificate.create` takes: the name of the provider, and what it wants to be allowed. */
export const certificateCreateFields = {
  name: z
    .string()
    .trim()
    .min(1, "Name the provider.")
    .max(40, "Keep the name under 40 characters."),
  roles: z.array(z.enum(providerRoles)).min(1, "Choose at least one role.").max(3),
};

/**
 * The QSEAL certificate of a payment service provider, as read from it. Public, all of it: its
 * private key never leaves the trusted side. Times in ms since the epoch (UTC).
 */
export const certificateFactsSchema = z.object({
  origin: z.enum(["imported", "created"]),
  /** The whole subject, e.g. `CN=… PISP AISP, O=…, C=NL`. */
  subject: z.string(),
  commonName: z.string(),
  /** From the common name, as bunq's sandbox reads them, and from the PSD2 statement (ETSI TS 119 495). */
  roles: z.array(z.enum(certificateRoles)),
  /** What it says it is for (ETSI EN 319 412-5); null where it says nothing, as self-made ones do. */
  usage: z.enum(["seal", "web", "signature"]).nullable(),
  issuer: z.string(),
  selfSigned: z.boolean(),
  /** Hex. */
  serialNumber: z.string(),
  notBefore: z.number(),
  notAfter: z.number(),
  /** SHA-256 of the certificate, hex pairs with colons. */
  fingerprint: z.string(),
  keyBits: z.number(),
  /** How many certificates stand above it, each the issuer of the one before. */
  chainLength: z.number(),
  /** True when the last one of the chain issued itself. */
  chainEndsAtRoot: z.boolean(),
  /** How many certificates were brought along that have no part in the chain; they are not sent. */
  leftOut: z.number(),
  /** The certificate, and what is sent as its chain, as PEM. */
  pem: z.string(),
  chainPem: z.string(),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
