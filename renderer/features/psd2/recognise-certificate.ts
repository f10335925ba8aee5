/** What a pasted text holds, from the first lines of its blocks; the trusted side reads them. */
export interface BroughtNote {
  readonly certificates: number;
  readonly hasKey: boolean;
  readonly encrypted: boolean;
}

/** Counts the PEM blocks of a text. Null where there are none, as in base64 without armour. */
export function recogniseCertificate(pasted: string): BroughtNote | null {
  const labels = [...pasted.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map((match) => match[1]);
  if (labels.length === 0) return null;
  return {
    certificates: labels.filter((label) => label?.endsWith("CERTIFICATE")).length,
    hasKey: labels.some((label) => label?.endsWith("PRIVATE KEY")),
    encrypted:
      labels.includes("ENCRYPTED PRIVATE KEY") || /^Proc-Type:\s*4,\s*ENCRYPTED/m.test(pasted),
  };
}

/** The same in words, below the field. */
export function describeBrought({ certificates, hasKey }: BroughtNote): string {
  if (certificates === 0) return "No certificate among these blocks.";
  const count = certificates === 1 ? "1 certificate" : `${certificates} certificates`;
  return hasKey ? `${count} and a private key.` : `${count}.`;
}
