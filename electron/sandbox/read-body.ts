import type { IncomingMessage } from "node:http";

const nothing = Buffer.alloc(0);

/** HTTP announces every body, by its length or by its encoding. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** The exact bytes of a body, or null as soon as there are more than `limit`. */
export async function readBody(message: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (!hasBody(message)) return nothing;
  if (Number(message.headers["content-length"] ?? 0) > limit) return null;
  // Not `for await`: its iterator costs more than all else that is done for a short request.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    message.on("data", (chunk: Buffer) => {
      length += chunk.length;
      // What comes after the limit is let pass, so that the 413 can be sent.
      if (length > limit) resolve(null);
      else chunks.push(chunk);
    });
    message.on("end", () => resolve(Buffer.concat(chunks, length)));
    message.on("error", reject);
    // A client that goes away may do so without an error.
    message.on("close", () => reject(new Error("the client went away")));
  });
}
