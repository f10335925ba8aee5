import type forge from "node-forge";
import type { Asn1 } from "./asn1-node.ts";
import { keyRefusal } from "./key-refusal.ts";
import type { Forge } from "./load-forge.ts";
import { refuseSlowRounds } from "./passphrase-scheme.ts";

type Pkcs12 = forge.pkcs12.Pkcs12Pfx;

/** Bag types of RFC 7292 that hold a private key, plain and encrypted. */
const keyBags = ["1.2.840.113549.1.12.10.1.1", "1.2.840.113549.1.12.10.1.2"];

const certificateBag = "1.2.840.113549.1.12.10.1.3";

const convert = "`openssl pkcs12 -in file.p12 -nodes -nocerts`";

/**
 * The one private key of a PKCS#12 file, as an RSAPrivateKey structure. Throws `invalid_input` when
 * the passphrase is missing or wrong, or when the file holds no key, several, or one that is not RSA.
 */
export function readPkcs12(forge: Forge, root: Asn1, passphrase: string): Asn1 {
  refuseSlowRounds(forge, root);
  const bags = openPkcs12(forge, root, passphrase).safeContents.flatMap(({ safeBags }) => safeBags);
  const [bag, ...more] = bags.filter(({ type }) => keyBags.includes(type));
  if (!bag) throw keyRefusal("This PKCS#12 file holds certificates but no private key.");
  if (more.length > 0) {
    throw keyRefusal(
      `This PKCS#12 file holds ${more.length + 1} private keys. Take them out with ${convert} and paste one.`,
    );
  }
  if (!bag.key) {
    throw keyRefusal(
      "The private key in this PKCS#12 file is not RSA. bunq takes RSA keys of 2048 bits only.",
    );
  }
  return forge.pki.privateKeyToAsn1(bag.key);
}

/** Every certificate of a PKCS#12 file as DER, in its order. Throws like `readPkcs12`. */
export function readPkcs12Certificates(
  forge: Forge,
  root: Asn1,
  passphrase: string,
): readonly Buffer[] {
  refuseSlowRounds(forge, root);
  return openPkcs12(forge, root, passphrase)
    .safeContents.flatMap(({ safeBags }) => safeBags)
    .filter(({ type }) => type === certificateBag)
    .flatMap(({ cert, asn1 }) => {
      // forge decodes certificates with RSA keys only, and leaves the others as they are
      const node: Asn1 | undefined = cert ? forge.pki.certificateToAsn1(cert) : asn1;
      return node ? [Buffer.from(forge.asn1.toDer(node).getBytes(), "latin1")] : [];
    });
}

function openPkcs12(forge: Forge, root: Asn1, passphrase: string): Pkcs12 {
  // "No passphrase" is written in two ways: as an empty text, and as no text at all.
  const attempts: readonly (() => Pkcs12)[] =
    passphrase === ""
      ? [() => forge.pkcs12.pkcs12FromAsn1(root, ""), () => forge.pkcs12.pkcs12FromAsn1(root)]
      : [() => forge.pkcs12.pkcs12FromAsn1(root, passphrase)];
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      if (!isWrongPassphrase(error)) throw unreadable();
    }
  }
  throw keyRefusal(
    passphrase === ""
      ? "This PKCS#12 file is protected by a passphrase. Type it below the key."
      : "This passphrase does not open the PKCS#12 file. Check capitals and the keyboard layout.",
    "passphrase",
  );
}

/** forge names the failed integrity check in its message; it has no code for it. */
function isWrongPassphrase(error: unknown): boolean {
  return error instanceof Error && error.message.includes("MAC could not be verified");
}

function unreadable(): Error {
  return keyRefusal(
    `This PKCS#12 file cannot be read: it is damaged or encrypted in a way that is not known here. Convert it with ${convert} and paste the result.`,
  );
}
