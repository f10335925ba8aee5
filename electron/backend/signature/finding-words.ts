import type { SignatureFinding } from "../../../shared/contract/signature.ts";
import type { SignatureCause } from "../../../shared/signature-causes.ts";

const sameBytes = "Sign the very bytes that are sent: make them once, sign them, send them.";

/** For a signature over another form of the body: where that comes from, and the way out. */
const wayOut: Partial<Record<SignatureCause, string>> = {
  "trailing-newline": `An editor, echo or a template adds such a break, and trim() takes it away. ${sameBytes}`,
  "white-space": `Something trims or pads the text between signing and sending. ${sameBytes}`,
  "line-ends":
    "A file from Windows, or a library in text mode, changes line ends. Read and send it in binary mode.",
  "byte-order-mark":
    "Three bytes (EF BB BF) that some editors and encoders put first. Write UTF-8 without it.",
  "utf-16":
    "Encode the text as UTF-8 before signing; the text of .NET and Windows is UTF-16 inside.",
  "latin-1":
    "Encode the text as UTF-8 before signing, by name: the default depends on the machine.",
  "utf-8-twice": "The text was bytes already when it was encoded. Encode it once.",
  "normal-form": `A file system or an input method composes letters its own way. ${sameBytes}`,
  "json-rewritten": `The HTTP library wrote the JSON anew after it was signed, or the signing code did. ${sameBytes}`,
  "empty-body":
    "The body was not there yet when it was signed. bunq wants the signature over what is sent; a call without a body has a signature over no bytes.",
  "url-encoded": "The body travels as JSON, not as a form. Sign it as it is sent.",
  "json-in-a-string":
    "JSON was made into JSON once more, or taken out of it once too often. Give the library the object or the text, not both.",
  "base64-of-body": "Sign the bytes themselves; only the signature is written in base64.",
  "scheme-before-2020":
    "Since 28 April 2020 only the body is signed: no method, no path, no headers (doc.bunq.com, Signing).",
  "hashed-twice": "The signing function hashes by itself. Give it the body, not its digest.",
  "intended-body": sameBytes,
};

const writing: Partial<Record<SignatureCause, readonly [sentence: string, detail: string]>> = {
  "in-quotes": [
    "The signature stands in quotes.",
    "If they are in the header as well, bunq takes them for a part of it. Send it without.",
  ],
  "line-breaks": [
    "The signature is broken into lines.",
    "A header is one line. With openssl that is `base64 -A`, or `base64 -w 0`.",
  ],
  base64url: [
    "The signature is in base64url, with - and _.",
    "bunq takes standard base64, with + and /. The bytes are the same.",
  ],
  hex: ["The signature is in hex.", "bunq takes standard base64 of the same bytes."],
  "percent-encoded": [
    "The signature is percent-encoded, as for an address.",
    "A header takes it as it is, with +, / and =.",
  ],
  "plus-lost": [
    "The signature has spaces where + was.",
    "It went through a form or an address, which reads + as a space.",
  ],
  "padding-lost": [
    "The signature has lost the = at its end.",
    "Standard base64 of 256 bytes ends in two of them.",
  ],
};

/** A finding over the bytes that were signed. `is` ends “The signature is over …”. */
export function formFinding(cause: SignatureCause, is: string): SignatureFinding {
  return { cause, sentence: `The signature is over ${is}.`, detail: wayOut[cause] ?? null };
}

/** What is the matter with how a signature is written. */
export function writingFindings(faults: readonly SignatureCause[]): readonly SignatureFinding[] {
  return faults.flatMap((cause) => {
    const words = writing[cause];
    return words ? [{ cause, sentence: words[0], detail: words[1] }] : [];
  });
}
