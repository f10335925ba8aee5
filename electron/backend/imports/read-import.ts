import type { JsonNode } from "../../../shared/json/json-node.ts";
import { JsonSyntaxError } from "../../../shared/json/json-syntax-error.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { AppError } from "../app-error.ts";
import { isUsableToken, longestKey, longestToken } from "../bunq/is-usable-token.ts";
import { fingerprint } from "../keys/fingerprint.ts";
import { importPrivateKey } from "../keys/import-private-key.ts";
import type { KeyPair } from "../keys/key-pair.ts";
import { publicKeyFromPem } from "../keys/public-key-from-pem.ts";
import type { ContextTexts, ImportedContext } from "./imported-context.ts";
import { importRefusal } from "./import-refusal.ts";
import { isPostmanEnvironment, readPostmanEnvironment } from "./read-postman-environment.ts";
import { isSdkContext, readSdkContext } from "./read-sdk-context.ts";

/** What a text turned out to be: a whole context, or a private key alone. */
export type ReadImport =
  | { readonly kind: "context"; readonly context: ImportedContext }
  | { readonly kind: "private-key"; readonly pair: KeyPair };

const expected =
  "Expected is a bunq.conf of one of bunq’s SDKs, a Postman environment, or a private key in PEM form.";

/**
 * Reads a text that another client left. Throws `invalid_input` on `text` for everything else, and on
 * `passphrase` for a key that wants another one.
 */
export async function readImport(text: string, passphrase = ""): Promise<ReadImport> {
  const clean = text.replace(/^\uFEFF/, "").trim();
  if (clean === "") throw importRefusal(`There is nothing in this text. ${expected}`);
  if (clean.includes("-----BEGIN") && !clean.startsWith("{")) {
    return { kind: "private-key", pair: await readPrivateKey(clean, "The text", passphrase) };
  }
  return { kind: "context", context: await withKeys(readTexts(parse(clean))) };
}

function parse(text: string): JsonNode {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof JsonSyntaxError)) throw cause;
    throw importRefusal(`This is no JSON. ${cause.message}. ${expected}`, cause);
  }
}

function readTexts(root: JsonNode): ContextTexts {
  if (isSdkContext(root)) return readSdkContext(root);
  if (isPostmanEnvironment(root)) return readPostmanEnvironment(root);
  throw importRefusal(
    `This JSON is neither a context of bunq’s SDKs nor an environment. ${expected}`,
  );
}

/**
 * SECURITY: what is too short would not be searched for in records, and what no header carries would
 * fail at every call; read-import.test.ts.
 */
function checkSecrets({ apiKey, installationToken, session }: ContextTexts): void {
  const secrets = [
    ["The installation’s token", installationToken, longestToken],
    ["The session’s token", session?.token ?? null, longestToken],
    ["The API key", apiKey, longestKey],
  ] as const;
  for (const [what, secret, longest] of secrets) {
    if (secret === null || isUsableToken(secret, longest)) continue;
    throw importRefusal(
      `${what} in this text is none: it takes 8 to ${longest} letters, digits and signs, without spaces or line breaks.`,
    );
  }
}

async function withKeys(texts: ContextTexts): Promise<ImportedContext> {
  checkSecrets(texts);
  const { names } = texts;
  const pair = await readPrivateKey(texts.privateKey, names.privateKey);
  const serverKey = readPublicKey(texts.serverKey, names.serverKey);
  if (texts.publicKey !== null) {
    const publicKey = readPublicKey(texts.publicKey, names.publicKey);
    if (fingerprint(publicKey) !== pair.fingerprint) {
      throw importRefusal(
        `${names.publicKey} does not belong to ${names.privateKey}: the file was put together from two.`,
      );
    }
  }
  return {
    ...texts,
    pair,
    serverPublicKeyPem: serverKey.export({ type: "spki", format: "pem" }).toString(),
    serverKeyFingerprint: fingerprint(serverKey),
  };
}

async function readPrivateKey(pem: string, where: string, passphrase = ""): Promise<KeyPair> {
  try {
    return await importPrivateKey(pem, passphrase);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    // the way out is another passphrase, not another text; a context has no place for one
    if (cause.payload.field === "passphrase" && where === "The text") throw cause;
    throw importRefusal(`${where} cannot be used. ${cause.message}`, cause);
  }
}

function readPublicKey(pem: string, where: string) {
  try {
    return publicKeyFromPem(pem);
  } catch (cause) {
    throw importRefusal(`${where} holds no RSA public key that can be read.`, cause);
  }
}
