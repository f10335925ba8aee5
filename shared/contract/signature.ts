import { z } from "zod";
import { signatureCauses, snippetLanguages } from "../signature-causes.ts";

/**
 * What a signature opens to under a public key (RSA, then RFC 8017, section 9).
 * - `scheme`: `pkcs1` as bunq asks; `pss`; `bare`: PKCS#1 v1.5 around something that names no hash.
 * - `hash`: e.g. `SHA-256`; null for `bare`. `digest`: hex; null for `pss`, which does not hold it.
 */
export const openedSignatureSchema = z.object({
  scheme: z.enum(["pkcs1", "pss", "bare"]),
  hash: z.string().nullable(),
  digest: z.string().nullable(),
});
export type OpenedSignature = z.infer<typeof openedSignatureSchema>;

/** A public key that is known here. `owner`: whose it is, for people: “this account’s key pair”. */
export const knownKeySchema = z.object({
  owner: z.string(),
  bits: z.number(),
  fingerprint: z.string(),
});

/**
 * - `matches`: the signature holds the SHA-256 of these very bytes, by the key that is named.
 * - `differs`: it is that key's, and over something else. `other-key`: it is not that key's.
 * - `unsigned`: there is none. `key-unknown`: the key is not here (any more), nothing was checked.
 */
export const signatureVerdicts = [
  "matches",
  "differs",
  "other-key",
  "unsigned",
  "key-unknown",
] as const;

/**
 * One side of an exchange under the microscope.
 * - `bytes`, `sha256`: of what was on the wire, hidden secrets among it.
 * - `signature`: as the header had it (base64); `bits`: its length, null when it is no base64.
 * - `opened`: what the signature says by itself, null where its key does not open it.
 */
export const examinedSideSchema = z.object({
  bytes: z.number(),
  sha256: z.string(),
  signature: z.string().nullable(),
  bits: z.number().nullable(),
  keyFingerprint: z.string().nullable(),
  key: knownKeySchema.nullable(),
  opened: openedSignatureSchema.nullable(),
  verdict: z.enum(signatureVerdicts),
});
export type ExaminedSide = z.infer<typeof examinedSideSchema>;

/** Both sides; `response` is null where no answer came. */
export const examinedExchangeSchema = z.object({
  request: examinedSideSchema,
  response: examinedSideSchema.nullable(),
});

/** How a body is written in a text field: as itself (UTF-8), or its bytes in hex or base64. */
export const bodyForms = ["text", "hex", "base64"] as const;
export type BodyForm = (typeof bodyForms)[number];

/** One place in a text: what stands before it, at it and after it, and what that is called. */
const placeSchema = z.object({
  before: z.string(),
  at: z.string(),
  after: z.string(),
  name: z.string(),
});

/**
 * Where two bodies part. `offset`: in bytes, from 0. `line`, `column`: from 1, in characters.
 * `body`: the one that was pasted. `signed`: the other one.
 */
export const differenceSchema = z.object({
  offset: z.number(),
  line: z.number(),
  column: z.number(),
  body: placeSchema,
  signed: placeSchema,
});
export type Difference = z.infer<typeof differenceSchema>;

/** One cause that was found. `sentence`: what is the matter; `detail`: the evidence, or the way out. */
export const signatureFindingSchema = z.object({
  cause: z.enum(signatureCauses),
  sentence: z.string(),
  detail: z.string().nullable(),
});
export type SignatureFinding = z.infer<typeof signatureFindingSchema>;

/**
 * What is the matter with a signature.
 * - `matches`: bunq would take it as it is written. Otherwise `findings` has at least one, surest first.
 * - `signatureBits`: of its bytes. `key`: what it was checked with. `opened`: see above.
 * - `difference`: between the body and what was signed, where both are at hand. `signedAs`: what the
 *   other side of it is, in a few words.
 * - `triedForms`: how many other forms of the body were hashed; `stoppedEarly`: not all of them,
 *   because the body is long.
 */
export const explanationSchema = z.object({
  matches: z.boolean(),
  findings: z.array(signatureFindingSchema),
  bytes: z.number(),
  sha256: z.string(),
  signatureBits: z.number(),
  key: knownKeySchema,
  opened: openedSignatureSchema.nullable(),
  difference: differenceSchema.nullable(),
  signedAs: z.string().nullable(),
  triedForms: z.number(),
  stoppedEarly: z.boolean(),
});
export type SignatureExplanation = z.infer<typeof explanationSchema>;

/**
 * Code that makes the same signature. `fileName`: how the file has to be called. `notes`: what has
 * to stand beside it: a library, a file, a secret that the record does not hold.
 */
export const snippetSchema = z.object({
  language: z.enum(snippetLanguages),
  code: z.string(),
  fileName: z.string(),
  notes: z.array(z.string()),
});
export type Snippet = z.infer<typeof snippetSchema>;
