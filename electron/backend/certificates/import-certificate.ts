import type { KeyPair } from "../keys/key-pair.ts";
import type { RsaKeyRule } from "../keys/check-rsa-numbers.ts";
import { fingerprint } from "../keys/fingerprint.ts";
import { importPrivateKey } from "../keys/import-private-key.ts";
import { loadForge } from "../keys/load-forge.ts";
import { findChain, findLeaves, isSelfSigned, type CertificateChain } from "./certificate-chain.ts";
import { atField, certificateRefusal } from "./certificate-refusal.ts";
import { checkCertificate, checkValidity, sealKeyBits } from "./check-certificate.ts";
import { certificateFacts, type KeptCertificate } from "./kept-certificate.ts";
import { eachOnce, readBrought } from "./read-brought.ts";
import type { ReadCertificate } from "./read-certificate.ts";

/** The texts as pasted, see `certificateImportFields`. */
export interface CertificateTexts {
  readonly certificate: string;
  readonly chain?: string | undefined;
  readonly key?: string | undefined;
  readonly passphrase?: string | undefined;
}

const sealKeyRule: RsaKeyRule = {
  minBits: sealKeyBits.least,
  maxBits: sealKeyBits.most,
  takes: `The key of a certificate has to have ${sealKeyBits.least} to ${sealKeyBits.most}.`,
  wayOut: "Ask for a certificate with another key.",
};

/**
 * Reads a provider's certificate, its chain and its private key, and checks that they are of one
 * another. Throws `invalid_input` with the field at fault, the reason and the way out; never
 * anything else, and never anything of the key.
 */
export async function importCertificate(
  texts: CertificateTexts,
  now: number,
): Promise<KeptCertificate> {
  const forge = await loadForge();
  const { certificate, chain = "", key = "", passphrase = "" } = texts;
  const brought = await readBrought(forge, { text: certificate, field: "certificate", passphrase });
  const more = isBlank(chain)
    ? null
    : await readBrought(forge, { text: chain, field: "chain", passphrase });
  const all = eachOnce([...brought.certificates, ...(more?.certificates ?? [])]);

  const leaf = theLeaf(brought.certificates, all);
  checkCertificate(leaf, now);
  const found = findChain(leaf, all);
  checkChain(leaf, found, all);
  for (const one of found.chain) {
    checkValidity(one, { now, field: "chain", whose: `${one.subject} in the chain` });
  }
  const keyText = isBlank(key) ? (brought.hasKey ? certificate : null) : key;
  const field = keyText === key ? "key" : "certificate";
  if (keyText === null) throw keyMissing();
  const pair = await atField(field, () => importPrivateKey(keyText, passphrase, sealKeyRule));
  checkPair(leaf, pair, all);
  const leftOut = all.length - found.chain.length - 1;
  const facts = certificateFacts(leaf, { ...found, origin: "imported", leftOut });
  return { facts, privateKey: pair.privateKey };
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function theLeaf(
  candidates: readonly ReadCertificate[],
  all: readonly ReadCertificate[],
): ReadCertificate {
  const leaves = findLeaves(candidates, all);
  // Two that issued each other leave none; then the first is meant, as in every usual order.
  const leaf = leaves[0] ?? candidates[0];
  if (leaf !== undefined && leaves.length < 2) return leaf;
  const names = leaves.map(({ subject }) => subject).join("; ");
  throw certificateRefusal(
    `There are ${leaves.length} certificates here of which none issued another: ${names}. Leave the provider's own one with its chain.`,
    "certificate",
  );
}

/** bunq takes a certificate whose issuer is in the chain, or which issued itself. */
function checkChain(
  leaf: ReadCertificate,
  { chain }: CertificateChain,
  all: readonly ReadCertificate[],
): void {
  if (chain.length > 0) return;
  const others = all.filter((one) => one !== leaf);
  if (isSelfSigned(leaf)) {
    if (others.length === 0) return;
    throw certificateRefusal(
      "This certificate issued itself, so nothing of this chain belongs to it. Empty the chain, or paste the certificate that the chain is for.",
      "chain",
    );
  }
  if (others.length === 0) {
    throw certificateRefusal(
      `The chain is missing: ${leaf.issuer} issued this certificate. Paste the certificate of that issuer, and those above it.`,
      "chain",
    );
  }
  const hasName = others.some(({ subjectDer }) => subjectDer === leaf.issuerDer);
  throw certificateRefusal(
    hasName
      ? `The chain has a certificate named ${leaf.issuer}, but its key did not sign this certificate. Get the chain that belongs to this one; issuers renew theirs.`
      : `This chain does not lead to the certificate: ${leaf.issuer} issued it, and that is not in the chain. Paste the chain that came with it.`,
    "chain",
  );
}

function keyMissing(): Error {
  return certificateRefusal(
    "The private key is missing. Paste the one that belongs to this certificate; the request for it was made with that key.",
    "key",
  );
}

function checkPair(leaf: ReadCertificate, pair: KeyPair, all: readonly ReadCertificate[]): void {
  const owners = all.filter(({ publicKey }) => fingerprint(publicKey) === pair.fingerprint);
  // A certificate that was renewed with its key may be there as well.
  if (owners.includes(leaf)) return;
  const [owner] = owners;
  throw certificateRefusal(
    owner
      ? `This private key belongs to ${owner.subject}, not to ${leaf.subject}. Paste the key of the provider's own certificate.`
      : `This private key does not belong to the certificate ${leaf.subject}. Paste the one that its request was made with.`,
    "key",
  );
}
