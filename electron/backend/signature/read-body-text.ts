import type { BodyForm } from "../../../shared/contract/signature.ts";
import { maximumSignedBytes } from "../../../shared/signature-causes.ts";
import { AppError } from "../app-error.ts";
import { decodeBase64 } from "../keys/decode-base64.ts";

/** The bytes of a body as it was pasted. Throws `invalid_input` for what is damaged or too long. */
export function readBodyText(text: string, form: BodyForm): Buffer {
  const bytes = form === "text" ? Buffer.from(text) : form === "hex" ? fromHex(text) : from64(text);
  if (bytes.length <= maximumSignedBytes) return bytes;
  throw refusal("This body is over 5 MB; bunq takes no such body either. Take a smaller one.");
}

/** Pairs, with anything between them that dumps put there: spaces, colons, `0x`, `\x`. */
function fromHex(text: string): Buffer {
  const digits = text.replaceAll(/0x|\\x|[\s:,]/gi, "");
  if (digits.length % 2 === 0 && /^[0-9a-f]*$/i.test(digits)) return Buffer.from(digits, "hex");
  throw refusal(
    digits.length % 2 === 0
      ? "This is not hex. Paste pairs of digits from 0 to f, or choose Text."
      : "This hex is cut off: its last byte has one digit. Copy all of it.",
  );
}

function from64(text: string): Buffer {
  if (text.trim() === "") return Buffer.alloc(0);
  const bytes = decodeBase64(text);
  if (bytes !== null) return bytes;
  throw refusal("This is no whole base64. Copy all of it, or choose Text.");
}

function refusal(message: string): AppError {
  return new AppError("invalid_input", message, { field: "body" });
}
