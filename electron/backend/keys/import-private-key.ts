import { createPrivateKey } from "node:crypto";
import type forge from "node-forge";
import type { Asn1 } from "./asn1-node.ts";
import {
  checkRsaNumbers,
  installationKeyRule,
  type RsaKeyRule,
  type RsaNumbers,
} from "./check-rsa-numbers.ts";
import { explainItem } from "./explain-key-material.ts";
import { identifyDer } from "./identify-der.ts";
import { keyPairFromPrivateKey, type KeyPair } from "./key-pair.ts";
import { keyRefusal } from "./key-refusal.ts";
import { loadForge, type Forge } from "./load-forge.ts";
import { openEncryptedKey } from "./open-encrypted-key.ts";
import { readKeyItems, type KeyItem } from "./read-key-items.ts";
import { readPkcs12 } from "./read-pkcs12.ts";
import { refuseKeyMaterial } from "./refuse-key-material.ts";

const privateKinds = new Set([
  "rsa-private-key",
  "encrypted-private-key",
  "pkcs12",
  "openssh-private-key",
  "other-private-key",
]);

/**
 * The key pair of a pasted private key: PKCS#8, PKCS#1, either of them encrypted, or PKCS#12 as
 * base64. forge reads, node:crypto keeps. Throws `invalid_input` with `field` `pem` or `passphrase`
 * and a message that names what was found and the way out; never anything of the key itself.
 */
export async function importPrivateKey(
  text: string,
  passphrase = "",
  rule: RsaKeyRule = installationKeyRule,
): Promise<KeyPair> {
  const forge = await loadForge();
  const item = thePrivateKey(forge, readKeyItems(forge, text));
  const key = readRsaKey(forge, openItem(forge, item, passphrase));
  await checkRsaNumbers(numbersOf(key), rule);
  return keyPairFromPrivateKey(toKeyObject(forge, key));
}

/** Certificates and parameters beside the key are passed over; a second private key is not. */
function thePrivateKey(forge: Forge, items: readonly KeyItem[]): KeyItem {
  const [item, ...more] = items.filter(({ kind }) => privateKinds.has(kind));
  if (more.length > 0) {
    throw keyRefusal(`There are ${more.length + 1} private keys in this text. Paste only one.`);
  }
  if (item) return item;
  const [first] = items;
  throw first
    ? refuseKeyMaterial(explainItem(forge, first))
    : keyRefusal("There is no key in this text.");
}

function openItem(forge: Forge, item: KeyItem, passphrase: string): Asn1 {
  if (item.kind === "encrypted-private-key") return openEncryptedKey(forge, item, passphrase);
  if (item.kind === "pkcs12" && item.root) return readPkcs12(forge, item.root, passphrase);
  if (item.kind === "rsa-private-key" && item.root) return item.root;
  throw refuseKeyMaterial(explainItem(forge, item));
}

/** What an encrypted file turns out to hold is looked at again: it may be another kind of key. */
function readRsaKey(forge: Forge, root: Asn1): forge.pki.rsa.PrivateKey {
  const { kind, algorithm } = identifyDer(forge, root);
  if (kind === "other-private-key") {
    throw refuseKeyMaterial({ kind, ...unknownFacts, algorithm: algorithm ?? null });
  }
  try {
    return forge.pki.privateKeyFromAsn1(root);
  } catch {
    throw keyRefusal("This private key is damaged: its contents do not add up. Copy it again.");
  }
}

const unknownFacts = { bits: null, exponent: null, fingerprint: null, certificate: null };

function numbersOf(key: forge.pki.rsa.PrivateKey): RsaNumbers {
  const { n, e, d, p, q, dP, dQ, qInv } = key;
  return {
    n: toBigInt(n),
    e: toBigInt(e),
    d: toBigInt(d),
    p: toBigInt(p),
    q: toBigInt(q),
    dP: toBigInt(dP),
    dQ: toBigInt(dQ),
    qInv: toBigInt(qInv),
  };
}

function toBigInt(number: forge.jsbn.BigInteger): bigint {
  return BigInt(`0x${number.toString(16)}`);
}

function toKeyObject(
  forge: Forge,
  key: forge.pki.rsa.PrivateKey,
): ReturnType<typeof createPrivateKey> {
  const info = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key));
  const der = Buffer.from(forge.asn1.toDer(info).getBytes(), "latin1");
  try {
    return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  } catch {
    throw keyRefusal("This private key cannot be used for signing. Generate a new key pair here.");
  } finally {
    der.fill(0);
  }
}
