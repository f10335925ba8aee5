import { X509Certificate } from "node:crypto";
import type { Authority } from "../../../shared/contract/settings.ts";
import { AppError } from "../app-error.ts";

const most = 100;
const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----[^-]*-----END \1-----/g;

function refusal(message: string): AppError {
  return new AppError("invalid_input", message, { field: "extraCaPem" });
}

/**
 * The certificates in a text, in their order and each once. Throws `invalid_input` on `extraCaPem`.
 * SECURITY: a private key beside them is refused, for settings lie on disk in clear;
 * change-settings.test.ts.
 */
export function readAuthorities(text: string): readonly X509Certificate[] {
  if (/PRIVATE KEY/.test(text)) {
    throw refusal(
      "There is a private key in this text. It was not kept; enter the certificates alone.",
    );
  }
  const blocks = [...text.matchAll(block)];
  const other = blocks.find(([, label]) => !/^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label ?? ""));
  if (other) throw refusal(`This holds a ${other[1]}, which is no certificate.`);
  const begun = text.match(/-----BEGIN /g)?.length ?? 0;
  if (begun === 0) {
    throw refusal("That is no certificate in PEM; it begins with -----BEGIN CERTIFICATE-----.");
  }
  if (begun > blocks.length) throw refusal("A certificate is cut off; paste it whole.");
  if (blocks.length > most) throw refusal(`At most ${most} certificates.`);
  const read = blocks.map(([pem], index) => readOne(pem, index));
  return [...new Map(read.map((one) => [one.fingerprint256, one])).values()];
}

function readOne(pem: string, index: number): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw refusal(`Certificate ${index + 1} of this text is damaged; paste it again.`);
  }
}

/** What is kept: the certificates, and nothing of what stood between them. */
export function authoritiesPem(text: string): string {
  return readAuthorities(text)
    .map((one) => one.toString())
    .join("");
}

/** In words, as of `now`. */
export function describeAuthority(one: X509Certificate, now: number): Authority {
  const notBefore = Date.parse(one.validFrom);
  const notAfter = Date.parse(one.validTo);
  const usual = one.ca ? "good" : "odd";
  return {
    name: commonName(one.subject),
    issuer: commonName(one.issuer),
    notBefore,
    notAfter,
    state: now > notAfter ? "expired" : now < notBefore ? "early" : usual,
    fingerprint: one.fingerprint256,
  };
}

/** Node writes a name as a line for each part. */
function commonName(name: string): string {
  const lines = name.split("\n");
  const common = lines.find((line) => line.startsWith("CN="));
  return (common?.slice(3) ?? lines.join(", ")).slice(0, 200);
}
