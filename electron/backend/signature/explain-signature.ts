import type {
  Difference,
  SignatureExplanation,
  SignatureFinding,
} from "../../../shared/contract/signature.ts";
import type { SignatureCause } from "../../../shared/signature-causes.ts";
import { bodyForms } from "./body-forms.ts";
import type { BodyForm } from "./body-form.ts";
import { findSignedForm } from "./find-signed-form.ts";
import { formFinding, writingFindings } from "./finding-words.ts";
import { firstDifference } from "./first-difference.ts";
import type { KnownKey } from "./known-keys.ts";
import type { SentHead } from "./legacy-forms.ts";
import { digestOf, openSignature, type Opened } from "./open-signature.ts";
import type { WrittenSignature } from "./read-signature-text.ts";
import { unopenedFinding } from "./unopened-finding.ts";

/**
 * - `others`: keys that may have made it instead. `compare`: what the body was meant to be.
 * - `recorded`: the body of a recorded exchange with a digest (hex), redacted; null without one.
 */
export interface SignatureQuestion {
  readonly body: Buffer;
  readonly written: WrittenSignature;
  readonly key: KnownKey;
  readonly others: readonly KnownKey[];
  readonly sent: SentHead | null;
  readonly compare: BodyForm | null;
  readonly recorded: (digest: string) => Promise<BodyForm | null>;
}

type Search = Pick<SignatureExplanation, "difference" | "signedAs" | "triedForms" | "stoppedEarly">;
type Outcome = Search & { readonly findings: readonly SignatureFinding[] };

const untried: Search = { difference: null, signedAs: null, triedForms: 0, stoppedEarly: false };

/** Why a signature does not stand for a body, from what the signature itself holds. */
export async function explainSignature(question: SignatureQuestion): Promise<SignatureExplanation> {
  const { body, key, written } = question;
  const signature = wholeSignature(written, key);
  const opened = openSignature(key.key, signature.bytes);
  const outcome = opened
    ? await explainOpened(question, opened)
    : { ...untried, findings: [unopenedFinding({ ...question, signature: written.bytes })] };
  const findings = [...outcome.findings, ...signature.findings];
  const { owner, bits, fingerprint } = key;
  return {
    ...outcome,
    findings,
    matches: findings.length === 0,
    bytes: body.length,
    sha256: digestOf("sha256", body).toString("hex"),
    signatureBits: written.bytes.length * 8,
    key: { owner, bits, fingerprint },
    opened: opened?.facts ?? null,
  };
}

/** A number has no zeros before it, and some libraries write a signature as a number. */
function wholeSignature({ bytes, faults }: WrittenSignature, { key, bits }: KnownKey) {
  const findings = writingFindings(faults);
  const missing = bits / 8 - bytes.length;
  if (missing < 1 || missing > 2) return { bytes, findings };
  const padded = Buffer.concat([Buffer.alloc(missing), bytes]);
  if (openSignature(key, padded) === null) return { bytes, findings };
  const lost: SignatureFinding = {
    cause: "wrong-length",
    sentence: "The signature has lost the zero byte at its beginning.",
    detail: `It was written as a number. It has to have all its ${bits / 8} bytes.`,
  };
  return { bytes: padded, findings: [lost, ...findings] };
}

async function explainOpened(question: SignatureQuestion, opened: Opened): Promise<Outcome> {
  const { body } = question;
  const isOverBody = opened.isOver(body);
  const scheme = schemeFinding(opened, body, isOverBody);
  if (isOverBody) return { ...untried, findings: scheme };
  const { found, tried, stoppedEarly } = await findSignedForm(opened, formsOf(question));
  const form = found ?? (await recordedForm(question, opened));
  const compared = form ?? question.compare;
  return {
    findings: [form ? formFinding(form.cause, form.is) : otherBytes(opened), ...scheme],
    difference: compared && differenceTo(body, compared),
    signedAs: compared?.is ?? null,
    triedForms: tried,
    stoppedEarly,
  };
}

function differenceTo(body: Buffer, { bytes, isCut }: BodyForm): Difference | null {
  const difference = firstDifference(body, bytes);
  return isCut && difference?.offset === bytes.length ? null : difference;
}

/** What the person meant to sign comes first: when it fits, nothing has to be guessed. */
function* formsOf({ body, sent, compare }: SignatureQuestion): Generator<BodyForm> {
  if (compare) yield compare;
  yield* bodyForms(body, sent);
  if (!compare) return;
  for (const { is, ...form } of bodyForms(Buffer.from(compare.bytes), null)) {
    yield { ...form, is: is.replace("the body", compare.is) };
  }
}

async function recordedForm(
  { recorded }: SignatureQuestion,
  { facts: { hash, digest } }: Opened,
): Promise<BodyForm | null> {
  return hash === "SHA-256" && digest !== null ? recorded(digest) : null;
}

function otherBytes({ facts: { hash, digest } }: Opened): SignatureFinding {
  return {
    cause: "other-bytes",
    sentence: "The key is right, and it has signed other bytes than these.",
    detail:
      digest === null
        ? "No usual mistake fits. Paste what the body should have been, to see where the two part."
        : `The ${hash ?? "content"} in the signature begins ${digest.slice(0, 16)}. No usual mistake fits: paste what the body should have been, to see where the two part.`,
  };
}

/** What is the matter with how it was made, whatever it was made over. */
function schemeFinding(
  { facts }: Opened,
  body: Uint8Array,
  isOverBody: boolean,
): readonly SignatureFinding[] {
  const right = isOverBody ? " The bytes are the right ones." : "";
  const finding = (cause: SignatureCause, sentence: string, detail: string) => [
    { cause, sentence, detail: `${detail}${right}` },
  ];
  if (facts.scheme === "pss") {
    const made = `PSS padding (${facts.hash ?? "unknown hash"})`;
    return finding(
      "pss",
      `The signature was made with ${made}; bunq takes PKCS#1 v1.5.`,
      "Choose RSASSA-PKCS1-v1_5 with SHA-256, which libraries call PKCS1v15, or SHA256withRSA.",
    );
  }
  if (facts.scheme === "bare") return bareFinding(facts.digest ?? "", body, finding);
  if (facts.hash === "SHA-256") return [];
  return finding(
    "other-hash",
    `The signature was made with ${facts.hash ?? "another hash"}; bunq takes SHA-256.`,
    "Name SHA-256 where the signature is made; the default of the library is another one.",
  );
}

function bareFinding(
  content: string,
  body: Uint8Array,
  finding: (cause: SignatureCause, sentence: string, detail: string) => SignatureFinding[],
): readonly SignatureFinding[] {
  const isUnhashed = content === Buffer.from(body).toString("hex");
  return isUnhashed
    ? finding(
        "not-hashed",
        "The private key was put to the body itself, without a hash.",
        "Use the library’s signing function with SHA-256, not its encryption with the private key.",
      )
    : finding(
        "no-hash-name",
        "The signature holds a bare digest that does not name its hash.",
        "PKCS#1 v1.5 signs the digest with the name of SHA-256 before it. Let the library hash the body.",
      );
}
