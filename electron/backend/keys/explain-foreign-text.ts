/** Things people paste that are not PEM, and what to do about each. */
const foreignTexts: readonly { readonly test: RegExp; readonly message: string }[] = [
  {
    test: /^PuTTY-User-Key-File-/,
    message:
      "This is a PuTTY key. Open it in PuTTYgen, choose Conversions, Export OpenSSH key, then convert that with `ssh-keygen -p -m pkcs8 -f <file>`.",
  },
  {
    test: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+) |^---- BEGIN SSH2 PUBLIC KEY/,
    message:
      "This is an SSH public key. Paste the private key it belongs to; it begins with -----BEGIN.",
  },
  {
    test: /^\{[^]*"kty"/,
    message:
      "This is a JSON Web Key. Export it as PKCS#8 PEM, which begins with -----BEGIN PRIVATE KEY-----.",
  },
  {
    test: /^sandbox_[0-9a-zA-Z]{16,}$/,
    message:
      "This is a bunq API key, not a private key. It belongs in the next step, Device; here a key pair is generated or imported.",
  },
];

/** What to tell someone who pasted one of the known other things; null for everything else. */
export function explainForeignText(text: string): string | null {
  return foreignTexts.find(({ test }) => test.test(text))?.message ?? null;
}
