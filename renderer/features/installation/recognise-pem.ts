/** What a pasted key looks like from its first line; the trusted side does the real reading. */
export interface PemNote {
  readonly fits: boolean;
  readonly encrypted: boolean;
  readonly text: string;
}

const forms: Readonly<Record<string, PemNote>> = {
  "PRIVATE KEY": { fits: true, encrypted: false, text: "A private key in PKCS#8." },
  "ENCRYPTED PRIVATE KEY": {
    fits: true,
    encrypted: true,
    text: "An encrypted private key in PKCS#8. It opens with its passphrase.",
  },
  "RSA PRIVATE KEY": { fits: true, encrypted: false, text: "An RSA private key in PKCS#1." },
  "PUBLIC KEY": odd("This is a public key. Paste the private key that belongs to it."),
  "RSA PUBLIC KEY": odd("This is a public key. Paste the private key that belongs to it."),
  CERTIFICATE: odd("This is a certificate. Paste the private key that belongs to it."),
  "EC PRIVATE KEY": odd("This is an elliptic-curve key. bunq works with RSA keys of 2048 bits."),
  "OPENSSH PRIVATE KEY": odd(
    "This is an OpenSSH key. Save a copy as PEM with “ssh-keygen -p -m PEM -f copy”.",
  ),
};

/** Names the form of a pasted PEM, so that a wrong file is noticed before it is sent. */
export function recognisePem(pasted: string): PemNote | null {
  const text = pasted.trim();
  if (text === "") return null;
  const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map((match) => match[1] ?? "");
  const label = labels.find((name) => name.endsWith("PRIVATE KEY")) ?? labels[0];
  if (label === undefined) return odd("No PEM here: a key starts with a line “-----BEGIN …”.");
  const form = forms[label] ?? odd(`“${label}” is not a kind of private key that is read here.`);
  return isEncryptedPkcs1(label, text) ? encryptedPkcs1 : form;
}

const encryptedPkcs1: PemNote = {
  fits: true,
  encrypted: true,
  text: "An encrypted RSA private key in PKCS#1. It opens with its passphrase.",
};

/** The old form keeps its own label and says so in a header line (RFC 1421). */
function isEncryptedPkcs1(label: string, text: string): boolean {
  return label === "RSA PRIVATE KEY" && /^Proc-Type:\s*4,\s*ENCRYPTED/m.test(text);
}

function odd(text: string): PemNote {
  return { fits: false, encrypted: false, text };
}
