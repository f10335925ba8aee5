import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { AppError } from "../app-error.ts";
import { maximumAnswerBytes } from "./maximum-answer-bytes.ts";

const decoders = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

function isDecodable(encoding: string): encoding is keyof typeof decoders {
  return Object.hasOwn(decoders, encoding);
}

/**
 * Takes a content encoding off. We never ask for one, but a proxy may add it, and bunq's signature
 * is over the decoded bytes. Throws `unexpected_answer` for an unknown or broken encoding.
 */
export async function decodeContent(
  body: Buffer,
  headers: readonly (readonly [string, string])[],
): Promise<Buffer> {
  const header = headers.find(([name]) => name.toLowerCase() === "content-encoding");
  const encoding = header?.[1].trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "" || body.length === 0) return body;
  // The name of an encoding we do not know is not repeated: it is whatever the other side wrote.
  const what = isDecodable(encoding) ? `compressed (${encoding})` : "encoded in an unknown way";
  const refuse = (cause?: unknown): AppError =>
    new AppError("unexpected_answer", `The answer is ${what} and could not be decoded.`, {
      sent: "answered",
      cause,
    });
  if (!isDecodable(encoding)) throw refuse();
  try {
    return await decoders[encoding](body, { maxOutputLength: maximumAnswerBytes });
  } catch (cause) {
    throw refuse(cause);
  }
}
