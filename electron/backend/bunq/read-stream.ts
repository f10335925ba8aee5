import { AppError } from "../app-error.ts";
import { maximumAnswerBytes } from "./maximum-answer-bytes.ts";

/** undici's raw form is a flat list of names and values, each a string or bytes. */
export function headerPairs(raw: unknown): readonly (readonly [string, string])[] {
  const flat = Array.isArray(raw) ? raw.map((part: unknown) => String(part)) : [];
  return flat.flatMap((name, index) =>
    index % 2 === 0 ? [[name, flat[index + 1] ?? ""] as const] : [],
  );
}

/** The bytes of an answer. Throws `answer_too_large`, unread where its length says so. */
export async function readStream(
  stream: AsyncIterable<Uint8Array> & { destroy: () => unknown },
  headers: readonly (readonly [string, string])[],
): Promise<Buffer> {
  const declared = headers.find(([name]) => name.toLowerCase() === "content-length")?.[1];
  const chunks: Uint8Array[] = [];
  let bytes = Number(declared ?? 0) > maximumAnswerBytes ? Infinity : 0;
  if (bytes === 0) {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > maximumAnswerBytes) break;
      chunks.push(chunk);
    }
  }
  if (bytes <= maximumAnswerBytes) return Buffer.concat(chunks);
  stream.destroy();
  throw new AppError("answer_too_large", "The answer is over 200 MB and was not read.", {
    sent: "answered",
  });
}
