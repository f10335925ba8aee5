import type { Cause } from "../cause.ts";
import { saysSignature, type Facts } from "../facts.ts";

/* "The request signature is invalid.": told apart by checking the own signature again, over the bytes sent. */

const own = ({ call }: Facts) => call?.ownSignature ?? null;

const refused = (facts: Facts): boolean => saysSignature(facts) && facts.status !== null;

/** A signature that bunq refuses or misses. */
export const requestSignatureCauses: readonly Cause[] = [
  {
    name: "bunq-has-another-key",
    certainty: "likely",
    applies: (facts) => refused(facts) && own(facts) === "own",
    title: "bunq checks with another public key",
    meaning:
      "The signature verifies here, with this account's public key, over exactly the bytes that were sent. So bunq either has another key for this installation, or something in between changed the body. A new installation gives bunq this machine's key again.",
    ruledOut: ({ account }) => [
      "The signature: checked again, it fits the bytes sent.",
      `The key pair: private and public key belong together (${account.key?.fingerprint.slice(0, 11)}…).`,
      "The scheme: the body alone is signed, as bunq has asked for since 2020.",
    ],
    remedy: "start-over",
  },
  {
    name: "signed-other-bytes",
    certainty: "certain",
    applies: (facts) => refused(facts) && own(facts) === "other-bytes",
    title: "What was signed is not what was sent",
    meaning:
      "The signature is right for the same body in another form: written again, indented otherwise, or with a line feed. bunq wants it over the exact bytes. This is a defect of Sandgate; report it with what is copied here.",
    ruledOut: () => ["The key pair: the signature was made with it."],
    remedy: "support",
  },
  {
    name: "signed-as-before-2020",
    certainty: "certain",
    applies: (facts) => refused(facts) && own(facts) === "before-2020",
    title: "Signed the way bunq gave up in 2020",
    meaning:
      "The signature covers method, path, headers and body. Since May 2020 bunq takes a signature over the body alone. Sign exactly the body's bytes, and nothing when there is no body.",
    ruledOut: () => [
      "The key pair: the signature was made with it.",
      "The bytes: they are those that were sent, in the old form around them.",
    ],
    remedy: "support",
  },
  {
    name: "signed-with-another-key",
    certainty: "certain",
    applies: (facts) => refused(facts) && own(facts) === "other-key",
    title: "The private key is not the partner of the registered one",
    meaning:
      "The signature does not verify here either: bunq was given a public key that does not belong to this private key, or the signature was changed on the way. Start over with a new pair.",
    ruledOut: () => ["The scheme and the bytes: no usual form of the request fits the signature."],
    remedy: "start-over",
  },
  {
    name: "signature-lost",
    certainty: "certain",
    applies: (facts) => refused(facts) && own(facts) === "unsigned",
    title: "A signature was refused where none was sent",
    meaning:
      "This call left without X-Bunq-Client-Signature, and bunq speaks of an invalid one. Something in between may have added it.",
    remedy: "support",
  },
  {
    name: "signature-missing",
    certainty: "certain",
    applies: (facts) => facts.status === 466 && !saysSignature(facts),
    title: "bunq found no signature (466)",
    meaning: (facts) =>
      own(facts) === "unsigned"
        ? "This call has to be signed and left without X-Bunq-Client-Signature. This is a defect of Sandgate."
        : "This call has to be signed, and it left with a signature that verifies here. Something in between took the header away; look for a proxy.",
    remedy: "retry",
  },
];
