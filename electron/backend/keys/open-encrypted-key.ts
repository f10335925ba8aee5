import { childrenOf, type Asn1 } from "./asn1-node.ts";
import { keyRefusal } from "./key-refusal.ts";
import type { Forge } from "./load-forge.ts";
import { isPbes2, refuseSlowRounds, refuseUnreadableScheme } from "./passphrase-scheme.ts";
import type { KeyItem } from "./read-key-items.ts";

const legacyCiphers = /^(?:DES-CBC|DES-EDE3-CBC|AES-(?:128|192|256)-CBC),([0-9A-F]{16,32})$/i;

/**
 * The structure inside an encrypted PKCS#8 or old-style PKCS#1 key. Throws `invalid_input`: field
 * `passphrase` when it is missing or does not open the key, `pem` when the encryption is not read.
 */
export function openEncryptedKey(forge: Forge, item: KeyItem, passphrase: string): Asn1 {
  if (passphrase === "") {
    throw keyRefusal("This key is protected by a passphrase. Type it below the key.", "passphrase");
  }
  // Encrypters hash a passphrase as UTF-8; forge takes one character for one byte.
  const utf8 = forge.util.encodeUtf8(passphrase);
  if (item.root) return openPkcs8(forge, item.root, { passphrase, utf8 });
  return openLegacy(forge, item, utf8);
}

function openPkcs8(
  forge: Forge,
  root: Asn1,
  { passphrase, utf8 }: { readonly passphrase: string; readonly utf8: string },
): Asn1 {
  const [algorithm] = childrenOf(root);
  refuseUnreadableScheme(forge, algorithm);
  refuseSlowRounds(forge, root);
  const secret = isPbes2(forge, algorithm) ? utf8 : passphrase;
  return orWrongPassphrase(() => forge.pki.decryptPrivateKeyInfo(root, secret));
}

function openLegacy(forge: Forge, { dekInfo, der }: KeyItem, utf8: string): Asn1 {
  if (!legacyCiphers.test(dekInfo ?? "")) {
    throw keyRefusal(
      "This key is encrypted in a way that is not read here. Make an unprotected copy with `openssl pkcs8 -topk8 -nocrypt -in key.pem`, import that and delete it.",
    );
  }
  const body = der.toString("base64").replaceAll(/.{64}/g, "$&\n");
  const pem = `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n\n${body}\n-----END RSA PRIVATE KEY-----\n`;
  // A wrong passphrase gives null here, which the next call does not take: both mean the same.
  return orWrongPassphrase(() =>
    forge.pki.privateKeyToAsn1(forge.pki.decryptRsaPrivateKey(pem, utf8)),
  );
}

/** A wrong passphrase shows as bad padding (null) or, one time in 256, as nonsense (an error). */
function orWrongPassphrase(open: () => Asn1 | null): Asn1 {
  let opened: Asn1 | null = null;
  try {
    opened = open();
  } catch {
    opened = null;
  }
  if (opened) return opened;
  throw keyRefusal(
    "This passphrase does not open the key. Check capitals and the keyboard layout; if it is right, the file is damaged.",
    "passphrase",
  );
}
