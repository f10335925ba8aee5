import type { SignatureCause } from "../../../shared/signature-causes.ts";
import { AppError } from "../app-error.ts";

/** A signature's bytes, and what its writing has that bunq does not take. */
export interface WrittenSignature {
  readonly bytes: Buffer;
  readonly faults: readonly SignatureCause[];
}

const headerName = /^\s*x-bunq-(?:client|server)-signature\s*:/i;
const hexPairs = /^(?:[0-9a-f]{2}[:\s]*){20,}$/i;

/**
 * Reads a pasted signature in every form it is met in. A header's name and the space around are the
 * copying's, and no fault. Throws `invalid_input` for what is no signature in any form.
 */
export function readSignatureText(pasted: string): WrittenSignature {
  const faults: SignatureCause[] = [];
  let text = pasted
    .replace(/^\uFEFF/, "")
    .replace(headerName, "")
    .trim();
  const change = (cause: SignatureCause, next: string): void => {
    if (next === text) return;
    faults.push(cause);
    text = next;
  };
  change("in-quotes", text.replace(/^(["'`])([^]*)\1[,;]?$/, "$2").trim());
  change("line-breaks", text.replaceAll(/\\r|\\n|[\r\n]+[ \t]*/g, ""));
  if (/%(?:2B|2F|3D)/i.test(text)) change("percent-encoded", decodePercent(text));
  if (text === "") throw refusal("Nothing was pasted. Paste what stands in the header.");
  if (hexPairs.test(text)) {
    return { bytes: Buffer.from(text.replaceAll(/[:\s]/g, ""), "hex"), faults: [...faults, "hex"] };
  }
  change("plus-lost", text.replaceAll(" ", "+"));
  return { bytes: readBase64(text, faults), faults };
}

/** `faults` gets what is the matter with the base64. */
function readBase64(text: string, faults: SignatureCause[]): Buffer {
  const standard = text.replaceAll("-", "+").replaceAll("_", "/");
  if (standard !== text) faults.push("base64url");
  const [bad] = /[^A-Za-z0-9+/=]|=(?=[^=])/.exec(standard) ?? [];
  if (bad !== undefined) {
    throw refusal(
      `This is not base64: “${bad}” has no place in it. Paste the whole value of the header, and nothing else.`,
    );
  }
  const bare = standard.replace(/=+$/, "");
  if (bare.length % 4 === 1) {
    throw refusal("This base64 is cut off: a character is missing. Copy the whole signature.");
  }
  const padded = bare + "=".repeat((4 - (bare.length % 4)) % 4);
  // without padding is how base64url is written; it needs no second word
  if (padded !== standard && !faults.includes("base64url")) faults.push("padding-lost");
  return Buffer.from(padded, "base64");
}

function decodePercent(text: string): string {
  return text.replaceAll(/%(2B|2F|3D)/gi, (code) => decodeURIComponent(code));
}

function refusal(message: string): AppError {
  return new AppError("invalid_input", message, { field: "signature" });
}
