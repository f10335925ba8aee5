import { longestCommonName, utcText } from "../../certificates/check-certificate.ts";
import type { Cause } from "../cause.ts";
import { clockDistance, clockIsOff, saysCredentials, type Facts } from "../facts.ts";

/*
 * A payment service provider that registers with its certificate (POST
 * /v1/payment-service-provider-credential), and the credential it gets for that. bunq documents no
 * sentence for a refusal: the words looked for are the local sandbox's and their likely variants.
 */

const saysAtCredential = (facts: Facts, words: RegExp): boolean =>
  facts.call?.purpose === "psd2-credential" && words.test(facts.said);

const nameOf = ({ account }: Facts): string => account.certificate?.commonName ?? "";

/** bunq may count bytes, or halves of what a person calls one character. */
const isLongInBytes = (facts: Facts): boolean =>
  Math.max(nameOf(facts).length, Buffer.byteLength(nameOf(facts))) > longestCommonName;

const saysExpired = /certificate has expired/i;
const saysEarly = /not valid yet|not yet valid/i;
const saysTaken = /common name.*(in use|taken|exists|registered)/i;
const saysChain = /chain/i;
const saysClientKeySignature = /client public key signature/i;
const named = [saysExpired, saysEarly, saysTaken, saysChain, saysClientKeySignature];
const saysOnlyInvalid = (facts: Facts): boolean =>
  saysAtCredential(facts, /certificate/i) && !named.some((words) => words.test(facts.said));

/** What was checked when the certificate was taken, so that it is none of these. */
function checkedHere({ account }: Facts): readonly string[] {
  const { certificate } = account;
  if (certificate === null) return [];
  return [
    `The key: it is RSA with ${certificate.keyBits} bits.`,
    `The validity: it lasts until ${utcText(certificate.notAfter)}.`,
    certificate.selfSigned
      ? "The chain: the certificate issued itself, which sandboxes take."
      : "The chain: each certificate in it signed the one before.",
    "Another private key: it is the partner of the certificate's public key.",
  ];
}

const isOfCertificate = ({ account, call }: Facts): boolean =>
  account.apiKey?.origin === "psd2" && call?.sentKey?.digest === account.apiKey.secret.digest;

const refusedCredential = (facts: Facts): boolean =>
  saysCredentials(facts) && facts.call?.purpose === "device" && isOfCertificate(facts);

const isTooOld = ({ account, now }: Facts): boolean =>
  (account.apiKey?.usableUntil ?? Infinity) <= now;

const usualForm = "The key's form: bunq made it itself, as the credential of this certificate.";

/** A certificate that bunq refuses, and a credential that it does not take. */
export const providerCertificateCauses: readonly Cause[] = [
  {
    name: "provider-certificate-expired",
    certainty: "certain",
    applies: (facts) => saysAtCredential(facts, saysExpired),
    title: "For bunq this certificate has expired",
    meaning: (facts) =>
      clockIsOff(facts)
        ? `It is valid until ${utcText(facts.account.certificate?.notAfter ?? 0)}, and bunq's clock is ${clockDistance(facts)} this computer's. Use another certificate.`
        : "By this computer's clock it has not. bunq may have looked at one of its chain. Use another certificate.",
    remedy: "change-certificate",
  },
  {
    name: "provider-certificate-early",
    certainty: "certain",
    applies: (facts) => saysAtCredential(facts, saysEarly),
    title: "For bunq this certificate is not valid yet",
    meaning: (facts) =>
      `It is valid from ${utcText(facts.account.certificate?.notBefore ?? 0)}, which has passed here. ${clockIsOff(facts) ? `bunq's clock is ${clockDistance(facts)} this computer's: set it right.` : "Wait a little and try again."}`,
    remedy: "retry",
  },
  {
    name: "provider-name-taken",
    certainty: "certain",
    applies: (facts) => saysAtCredential(facts, saysTaken),
    title: "Another certificate has this common name at bunq",
    meaning: (facts) =>
      `bunq takes "${nameOf(facts)}" from one certificate only, and knows another with it. Create one here, which never repeats a name, or ask for one with another CN.`,
    ruledOut: checkedHere,
    remedy: "change-certificate",
  },
  {
    name: "provider-name-too-long",
    certainty: "likely",
    applies: (facts) => saysOnlyInvalid(facts) && isLongInBytes(facts),
    title: "The common name is too long for bunq",
    meaning: (facts) =>
      `It has ${Array.from(nameOf(facts)).length} characters, but some of them count for more: ${Buffer.byteLength(nameOf(facts))} bytes, where ${longestCommonName} are allowed. Use one with a shorter or plainer name.`,
    ruledOut: checkedHere,
    remedy: "change-certificate",
  },
  {
    name: "provider-chain-refused",
    certainty: "certain",
    applies: (facts) => saysAtCredential(facts, saysChain),
    title: "bunq does not take the certificate's chain",
    meaning: ({ account }) =>
      `It looks for ${account.certificate?.issuer ?? "the issuer"} and those above it up to a root it knows. Import the certificate again with the whole chain its issuer publishes.`,
    ruledOut: checkedHere,
    remedy: "change-certificate",
  },
  {
    name: "provider-signature-refused",
    certainty: "likely",
    applies: (facts) => saysAtCredential(facts, saysClientKeySignature),
    title: "bunq checked the certificate's signature over another text",
    meaning: ({ call }) =>
      call?.clientKeySigned === true
        ? "The signature verifies here, over the public key of this account and its installation token. So bunq has another key for this installation. Start over: the certificate stays."
        : "The signature does not verify here either: the private key is not the certificate's. Import the two again.",
    ruledOut: ({ call }) =>
      call?.clientKeySigned === true
        ? ["Another private key: its signature verifies with the certificate."]
        : [],
    remedy: ({ call }) => (call?.clientKeySigned === true ? "start-over" : "change-certificate"),
  },
  {
    name: "provider-certificate-refused",
    certainty: "general",
    applies: saysOnlyInvalid,
    title: "bunq does not take this certificate",
    meaning:
      "bunq says no more than that. What is left: a certificate of another kind than QSEAL, an issuer bunq does not trust, or one that was revoked.",
    ruledOut: checkedHere,
    remedy: "change-certificate",
  },
  {
    name: "credential-died-unused",
    certainty: "certain",
    applies: (facts) => refusedCredential(facts) && isTooOld(facts),
    title: "The certificate's credential was not used in time",
    meaning: ({ account }) =>
      `It had to be used by ${utcText(account.apiKey?.usableUntil ?? 0)}, and died. The certificate is as good as before: request another credential with it.`,
    ruledOut: () => [usualForm],
    remedy: "change-key",
  },
  {
    name: "credential-forgotten-by-sandbox",
    certainty: "certain",
    applies: (facts) => refusedCredential(facts) && !isTooOld(facts),
    title: "The sandbox was reset since it gave this credential",
    meaning:
      "bunq made it itself and does not know it any more, although its time is not over. The certificate is as good as before: request another credential with it.",
    ruledOut: () => [
      usualForm,
      "A credential left unused too long: its time is not over.",
      "The address: a key is bound to one only when its device is registered.",
    ],
    remedy: "change-key",
  },
];
