/**
 * Why a signature does not stand for a body.
 * About how it is written: `in-quotes`, `line-breaks`, `base64url`, `hex`,
 * `percent-encoded`, `plus-lost`, `padding-lost`. About what it is: `wrong-length`, `not-rsa`,
 * `pss`, `other-hash`, `no-hash-name`, `not-hashed`, `hashed-twice`, `other-key`. About what was
 * signed: all others; `other-bytes` where nothing usual fits.
 */
export const signatureCauses = [
  "in-quotes",
  "line-breaks",
  "base64url",
  "hex",
  "percent-encoded",
  "plus-lost",
  "padding-lost",
  "wrong-length",
  "not-rsa",
  "pss",
  "other-hash",
  "no-hash-name",
  "not-hashed",
  "hashed-twice",
  "other-key",
  "trailing-newline",
  "white-space",
  "line-ends",
  "byte-order-mark",
  "utf-16",
  "latin-1",
  "utf-8-twice",
  "normal-form",
  "json-rewritten",
  "empty-body",
  "url-encoded",
  "json-in-a-string",
  "base64-of-body",
  "scheme-before-2020",
  "intended-body",
  "recorded-exchange",
  "other-bytes",
] as const;
export type SignatureCause = (typeof signatureCauses)[number];

/** The languages a signature is written in. */
export const snippetLanguages = ["python", "php", "java", "csharp", "node", "go", "shell"] as const;
export type SnippetLanguage = (typeof snippetLanguages)[number];

/** The most bytes of a body that is explained or embedded in code. */
export const maximumSignedBytes = 5 * 1024 * 1024;
